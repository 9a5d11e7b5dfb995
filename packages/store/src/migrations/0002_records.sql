ALTER TABLE "documents" DROP CONSTRAINT "documents_format";--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "record" jsonb;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_format" CHECK ("documents"."format" in ('pdf', 'docx', 'text', 'odt', 'rtf', 'html', 'markdown', 'json-resume', 'europass', 'linkedin'));--> statement-breakpoint
-- Profiles of the release before: each proof is put down to the newest document that was understood, and lists that are new
-- begin empty. The owner of the tables is held to the policies too, so they are lifted for this transaction.
ALTER TABLE "profiles" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "documents" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "profiles" SET "profile" = '{"leftOutSpells": [], "suggestions": [], "refused": []}'::jsonb || replace(
  CASE WHEN position('"standing": {' in "profile"::text) > 0 THEN "profile"::text ELSE replace(replace(
    "profile"::text,
    '"decidedBy": ',
    '"standing": {"seniority": null, "contract": null, "grade": null}, "decidedBy": '
  ),
    '"rung": ',
    '"plainLevel": null, "stated": [], "uses": [], "customId": null, "rung": '
  ) END,
  '"kind": "document"',
  '"kind": "document", "documentId": ' || coalesce((
    SELECT '"' || "documents"."id" || '"' FROM "documents"
    WHERE "documents"."person_id" = "profiles"."person_id" AND "documents"."status" ->> 'stage' = 'understood'
    ORDER BY "documents"."created_at" DESC LIMIT 1
  ), 'null')
)::jsonb;--> statement-breakpoint
ALTER TABLE "documents" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "profiles" FORCE ROW LEVEL SECURITY;
