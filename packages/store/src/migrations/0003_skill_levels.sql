-- Skills of profiles kept so far gain what their level is estimated from; the level itself is estimated at the next change.
-- `"rung": ` with its quotes is a key of skills alone: inside a person's words the quotes are escaped.
ALTER TABLE "profiles" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "profiles" SET "profile" = replace(
  "profile"::text,
  '"rung": ',
  '"uses": [], "stated": [], "customId": null, "plainLevel": null, "rung": '
)::jsonb WHERE position('"plainLevel": ' in "profile"::text) = 0;--> statement-breakpoint
ALTER TABLE "profiles" FORCE ROW LEVEL SECURITY;
