-- The role that queries on people's data run as. Roles belong to the whole server, so it may be there already.
DO $$
BEGIN
  CREATE ROLE career_mirror_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;--> statement-breakpoint
-- A superuser may act as any role; an ordinary owner must be a member of it.
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'career_mirror_app', 'MEMBER') THEN
    EXECUTE format('GRANT career_mirror_app TO %I', current_user);
  END IF;
END
$$;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS vector;--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"chosen" text,
	"note" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "decisions_verdict" CHECK ("decisions"."verdict" in ('accept', 'reject', 'dispute'))
);
--> statement-breakpoint
ALTER TABLE "decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"bytes" integer NOT NULL,
	"format" text NOT NULL,
	"status" jsonb NOT NULL,
	"text" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "documents_format" CHECK ("documents"."format" in ('pdf', 'docx', 'text'))
);
--> statement-breakpoint
ALTER TABLE "documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen" timestamp with time zone NOT NULL,
	CONSTRAINT "people_token_hash" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "preferences" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"weights" jsonb,
	"targets" text[] NOT NULL,
	"area_id" text,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "preferences_four_targets" CHECK (cardinality("preferences"."targets") <= 4)
);
--> statement-breakpoint
ALTER TABLE "preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profiles" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"profile" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "profiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "areas" (
	"area_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "careers" (
	"label" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"spells" jsonb NOT NULL,
	"embedding" vector(128),
	"embedding_model" text,
	CONSTRAINT "careers_kind" CHECK ("careers"."kind" in ('participant', 'member', 'composite')),
	CONSTRAINT "careers_member_is_somebody" CHECK (("careers"."kind" = 'member') = ("careers"."person_id" is not null)),
	CONSTRAINT "careers_vector_names_model" CHECK (("careers"."embedding" is null) = ("careers"."embedding_model" is null))
);
--> statement-breakpoint
ALTER TABLE "careers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "occupations" (
	"onet_soc" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"soc_code" text NOT NULL,
	"job_zone" integer
);
--> statement-breakpoint
CREATE TABLE "packs" (
	"digest" text PRIMARY KEY NOT NULL,
	"rows" jsonb NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"source" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "store_state" (
	"single" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"store_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"changes" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "store_state_single" CHECK ("store_state"."single")
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "careers" ADD CONSTRAINT "careers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_person" ON "decisions" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "documents_person" ON "documents" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "careers_person" ON "careers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "careers_kind_model" ON "careers" USING btree ("kind","embedding_model");--> statement-breakpoint
CREATE POLICY "decisions_own" ON "decisions" AS PERMISSIVE FOR ALL TO "career_mirror_app" USING (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "documents_own" ON "documents" AS PERMISSIVE FOR ALL TO "career_mirror_app" USING (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "people_own" ON "people" AS PERMISSIVE FOR ALL TO "career_mirror_app" USING (id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "people_by_token" ON "people" AS PERMISSIVE FOR SELECT TO "career_mirror_app" USING (token_hash = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "preferences_own" ON "preferences" AS PERMISSIVE FOR ALL TO "career_mirror_app" USING (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "profiles_own" ON "profiles" AS PERMISSIVE FOR ALL TO "career_mirror_app" USING (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "careers_own" ON "careers" AS PERMISSIVE FOR ALL TO "career_mirror_app" USING (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (person_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "careers_of_the_pack" ON "careers" AS PERMISSIVE FOR SELECT TO "career_mirror_app" USING (person_id is null);--> statement-breakpoint
CREATE POLICY "careers_upkeep" ON "careers" AS PERMISSIVE FOR ALL TO current_user USING (person_id is null) WITH CHECK (person_id is null);--> statement-breakpoint
-- Forced: the owner of the tables is held to the policies too.
ALTER TABLE "people" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "documents" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "profiles" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "preferences" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "decisions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "careers" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "people", "documents", "profiles", "preferences", "careers" TO career_mirror_app;--> statement-breakpoint
-- Append-only: what a person said is never rewritten. Erasure reaches it by the cascade from "people".
GRANT SELECT, INSERT ON "decisions" TO career_mirror_app;--> statement-breakpoint
GRANT SELECT ON "packs", "sources", "occupations", "areas" TO career_mirror_app;--> statement-breakpoint
INSERT INTO "store_state" DEFAULT VALUES;
