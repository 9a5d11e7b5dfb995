import { z } from 'zod';

/** O*NET-SOC 2019 code, for example `15-1252.00`. */
export const OnetSocCode = z
  .string()
  .regex(/^\d{2}-\d{4}\.\d{2}$/)
  .brand<'OnetSocCode'>();
export type OnetSocCode = z.infer<typeof OnetSocCode>;

/** 2018 SOC code, for example `15-1252`. */
export const SocCode = z
  .string()
  .regex(/^\d{2}-\d{4}$/)
  .brand<'SocCode'>();
export type SocCode = z.infer<typeof SocCode>;

/** Three-digit 1980 Census occupation code without leading zeros, for example `243`. */
export const Census1980Code = z
  .string()
  .regex(/^\d{1,3}$/)
  .brand<'Census1980Code'>();
export type Census1980Code = z.infer<typeof Census1980Code>;

/** ESCO concept URI (occupation or skill). */
export const EscoUri = z.string().startsWith('http://data.europa.eu/esco/').brand<'EscoUri'>();
export type EscoUri = z.infer<typeof EscoUri>;

/** ISCO-08 group, one to four digits. */
export const IscoCode = z
  .string()
  .regex(/^\d{1,4}$/)
  .brand<'IscoCode'>();
export type IscoCode = z.infer<typeof IscoCode>;

/** O*NET content-model element, for example `2.A.1.a`. */
export const ElementId = z
  .string()
  .regex(/^\d(\.[A-Za-z0-9]+)+$/)
  .brand<'ElementId'>();
export type ElementId = z.infer<typeof ElementId>;

/** Wage area: a CBSA code or an OEWS non-metropolitan area id. */
export const AreaId = z.string().regex(/^\d+$/).brand<'AreaId'>();
export type AreaId = z.infer<typeof AreaId>;

/** Key of a source in the reference pack, for example `bls-oews`. */
export const SourceId = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .brand<'SourceId'>();
export type SourceId = z.infer<typeof SourceId>;

/** Key of a fact, unique within one answer and equal for equal facts in all answers. */
export const FactId = z.string().min(1).brand<'FactId'>();
export type FactId = z.infer<typeof FactId>;
