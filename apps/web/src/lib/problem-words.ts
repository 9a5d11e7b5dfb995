import type { ErrorCode } from '@career-mirror/contract';

/** A coded failure of the server, or a request that never reached it. */
export type ProblemCode = ErrorCode | 'network.unreachable' | 'network.unreadable';

/** What went wrong and what to do about it, in the words a person reads. */
export type ProblemWording = { readonly title: string; readonly advice: string };

export const problemWords: Readonly<Record<ProblemCode, ProblemWording>> = {
  'request.invalid': {
    title: 'That could not be understood.',
    advice: 'Check what you typed and send it again.',
  },
  'request.too_many': {
    title: 'That was a lot of requests in a short time.',
    advice: 'Wait a minute, then go on. Nothing was lost.',
  },
  'request.cross_site': {
    title: 'This request came from another site and was refused.',
    advice: 'Open Career Mirror in its own window and try again.',
  },
  'resource.not_found': {
    title: 'This is not here.',
    advice: 'It may have been erased, or the address is incomplete. Begin again from the start page.',
  },
  'profile.missing': {
    title: 'There is no line to show yet.',
    advice: 'Say what you do, or hand in a CV, and it appears here.',
  },
  'profile.changed': {
    title: 'Your notebook was changed in another window.',
    advice: 'This page now shows the newer state. Make your change once more.',
  },
  'profile.no_work': {
    title: 'No job was found in what you gave us.',
    advice: 'Add one job on your own page, or hand in a CV that lists where you worked.',
  },
  'occupation.not_found': {
    title: 'This occupation is not in the list.',
    advice: 'Search for another title; the one you typed is kept as you wrote it.',
  },
  'area.not_found': {
    title: 'This place is not in the wage data.',
    advice: 'Choose the nearest larger town, or leave it at the whole country.',
  },
  'target.too_many': {
    title: 'Four futures fit side by side.',
    advice: 'Take one out of the tray first, then add this one.',
  },
  'document.empty': { title: 'This file is empty.', advice: 'Choose another file, or type your job title.' },
  'document.too_large': {
    title: 'This file is larger than five megabytes.',
    advice: 'Save it again without pictures, or hand in the text alone.',
  },
  'document.wrong_type': {
    title: 'This file is of no kind we can read, or its name says something else than its content.',
    advice: 'Save your CV as PDF or DOCX and hand that in.',
  },
  'document.old_word': {
    title: 'This is a document of the old Word format (.doc).',
    advice: 'Open it, choose “Save as”, take DOCX or PDF, and hand in the new copy.',
  },
  'document.apple_pages': {
    title: 'This is a Pages document, which only Pages can open.',
    advice: 'In Pages choose File, “Export to”, PDF, and hand that in.',
  },
  'document.picture': {
    title: 'This is a picture of a page; we cannot read the words in it.',
    advice: 'Hand in the file the picture was made of, paste the text, or type your job title.',
  },
  'document.broken': {
    title: 'This file is damaged and could not be opened.',
    advice: 'Open it in the program it was written with, save it again, and hand in the new copy.',
  },
  'document.encrypted': {
    title: 'This file is locked with a password.',
    advice: 'Save a copy without the password and hand that in. We never ask for passwords.',
  },
  'document.image_only': {
    title: 'This PDF holds a picture of your CV, not its words.',
    advice: 'Export it from the program it was written with, or type your job title instead.',
  },
  'document.too_many_pages': {
    title: 'This document has more pages than a CV has.',
    advice: 'Hand in the pages about your work only.',
  },
  'document.inflates_too_much': {
    title: 'This file unpacks to far more than a CV holds, so it was not opened.',
    advice: 'Save it again as PDF and hand that in.',
  },
  'document.too_slow': {
    title: 'Reading this file took too long and was stopped.',
    advice: 'Save it again as a plain PDF or as text, and hand that in.',
  },
  'document.no_text': {
    title: 'No words were found in this file.',
    advice: 'Choose another file, or type your job title.',
  },
  'document.interrupted': {
    title: 'Reading this file was cut short, most likely because Career Mirror was stopped.',
    advice: 'Hand the file in once more.',
  },
  'document.unknown_record': {
    title: 'This file is neither a JSON Resume nor a Europass CV.',
    advice: 'Export it as one of the two, or hand in your CV as PDF, Word or text.',
  },
  'document.none_given': { title: 'No file arrived.', advice: 'Choose a file and send it again.' },
  'archive.not_zip': {
    title: 'This is neither a ZIP nor one of LinkedIn’s tables.',
    advice: 'Drop the file LinkedIn sent you as it came, or the CSV files from inside it, all at once.',
  },
  'archive.foreign': {
    title: 'This opens, but it is not an archive from LinkedIn.',
    advice:
      'The right one has files named Profile.csv and Positions.csv. Choose another, or hand in a CV instead.',
  },
  'archive.no_positions': {
    title: 'There is no list of jobs in this archive.',
    advice:
      'Ask LinkedIn for a copy again and tick “Profile”; the jobs are in Positions.csv. Or hand in a CV.',
  },
  'archive.encrypted': {
    title: 'This archive is locked with a password.',
    advice: 'LinkedIn sends it without one. Unpack it yourself and drop the CSV files from inside it.',
  },
  'archive.broken': {
    title: 'This archive is damaged and could not be opened.',
    advice: 'Download it once more from LinkedIn’s e-mail; the link works for a few days.',
  },
  'archive.too_large': {
    title: 'This archive is larger than five megabytes.',
    advice: 'Unpack it yourself and drop Profile.csv, Positions.csv, Education.csv and Skills.csv only.',
  },
  'archive.inflates_too_much': {
    title: 'This archive unpacks to far more than a career holds, so it was not opened.',
    advice:
      'Unpack it yourself, if you trust it, and drop Profile.csv, Positions.csv and Education.csv only.',
  },
  'store.locked': {
    title: 'Another Career Mirror has this notebook open.',
    advice: 'Close the other one first; two at once would damage it.',
  },
  'store.not_ready': {
    title: 'The notebook is still being opened.',
    advice: 'This takes a few seconds after a start. Try again.',
  },
  'store.newer_schema': {
    title: 'This notebook was written by a newer version.',
    advice: 'Update Career Mirror, then open it again. Nothing was changed.',
  },
  'store.foreign_schema': {
    title: 'The database holds tables of another program.',
    advice: 'Give Career Mirror a database of its own. Nothing was changed.',
  },
  'store.commits_missing': {
    title: 'The notebook is older than it should be: some of what was kept is missing.',
    advice: 'Restore the last backup. Nothing more is written until then.',
  },
  'pack.missing': {
    title: 'The reference data are missing.',
    advice: 'Put the data folder back and start again; `npm run doctor` names the place.',
  },
  'pack.damaged': {
    title: 'The reference data do not match their checksums.',
    advice: 'Fetch the data folder again; no number is shown from data that changed.',
  },
  'skills_file.invalid': {
    title: 'The file of own skills that this installation was given is wrong.',
    advice: 'Whoever runs it finds the line and the reason where it was started.',
  },
  'gap.empty_requirement': {
    title: 'The sources say nothing about what this occupation asks for.',
    advice: 'Choose a neighbouring occupation; its requirements may be published.',
  },
  'simulate.no_wage': {
    title: 'No pay is published for this occupation.',
    advice: 'Without it no ten years can be drawn. Choose a neighbouring occupation.',
  },
  'narrate.unverified': {
    title: 'A sentence of this letter could not be traced to a source, so the letter is not shown.',
    advice: 'Please report it with the occupation you chose.',
  },
  'model.not_configured': {
    title: 'No language model is set up.',
    advice: 'Everything works without one; letters are written from a template.',
  },
  'model.failed': {
    title: 'The language model did not answer.',
    advice: 'Nothing was lost: what the built-in writer and reader made stays. Try again later.',
  },
  'github.off': {
    title: 'GitHub is not read here.',
    advice:
      'Whoever runs this server has not turned it on. Type the languages you use into your skills instead.',
  },
  'github.no_such_name': {
    title: 'GitHub has no public account of that name.',
    advice: 'Check the name as it stands in the address of your page there.',
  },
  'github.failed': {
    title: 'GitHub did not answer.',
    advice: 'Nothing was changed. Try again in a few minutes; GitHub allows only so many questions an hour.',
  },
  'server.overloaded': { title: 'The server is busy.', advice: 'Wait a few seconds and try again.' },
  'server.unexpected': {
    title: 'Something broke on our side.',
    advice: 'Try again. If it happens twice, please report what you did just before.',
  },
  'network.unreachable': {
    title: 'Career Mirror does not answer.',
    advice: 'See that it is still running on this machine, then try again.',
  },
  'network.unreadable': {
    title: 'The answer could not be read.',
    advice: 'Reload the page. If it stays like this, the page and the server may be of different versions.',
  },
};
