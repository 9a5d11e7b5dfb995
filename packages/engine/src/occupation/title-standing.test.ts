import { describe, expect, it } from 'vitest';
import { readStanding } from './index.ts';

const nothing = { seniority: null, contract: null, grade: null };

describe('the standing that a title tells', () => {
  it.each([
    ['Sr. Backend Eng II - part-time', { seniority: 'senior', contract: 'part_time', grade: 2 }],
    ['Junior doctor (A&E), locum', { seniority: 'junior', contract: 'temporary', grade: null }],
    ['Apprentice to the head chef', { seniority: 'trainee', contract: null, grade: null }],
    ['Lead developer, freelance', { seniority: 'senior', contract: 'freelance', grade: null }],
    ['Head of People', { seniority: 'head', contract: null, grade: null }],
    ['Nurse, Band 6', { seniority: null, contract: null, grade: 6 }],
    ['Oracle DBA, contract', { seniority: null, contract: 'freelance', grade: null }],
    ['Pflegehelferin in Teilzeit', { seniority: null, contract: 'part_time', grade: null }],
    ['Auszubildender Mechatroniker', { seniority: 'trainee', contract: null, grade: null }],
    ['Vendeuse à temps partiel (CDD)', { seniority: null, contract: 'part_time', grade: null }],
    ['Développeur confirmé', { seniority: 'senior', contract: null, grade: null }],
    ['Becaria de marketing', { seniority: 'trainee', contract: null, grade: null }],
    ['ZZP’er timmerman', { seniority: null, contract: 'freelance', grade: null }],
    ['Stagiair verpleegkunde', { seniority: 'trainee', contract: null, grade: null }],
  ])('reads %s', (title, standing) => {
    expect(readStanding(title)).toEqual(standing);
  });

  it.each([
    'Floor lead',
    'Lead generation specialist',
    'Headhunter',
    'Internist',
    'Contract manager',
    'Line cook',
    'IV nurse',
  ])('takes no work for a level in %s', (title) => {
    expect(readStanding(title)).toEqual(nothing);
  });
});
