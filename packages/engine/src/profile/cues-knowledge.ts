/*
 * Words that speak for an O*NET knowledge area in a person's sentences, their field of study or their job titles. Same form as
 * the skill cues.
 */
export const KNOWLEDGE_CUES: Readonly<Record<string, string>> = {
  // Administration and Management
  '2.C.1.a': `
    managed, manager, management, strategy, led a team, lead a team, head of, director of, business,
    administration, mba, project lead*, programme manage*, ran the`,
  // Administrative
  '2.C.1.b': `
    administrative, clerical, filing, office manage*, records, data entry, reception*, correspondence,
    typing, appointments, paperwork, meeting minutes, took minutes`,
  // Economics and Accounting
  '2.C.1.c': `
    accounting, accounts, ledger*, bookkeep*, audit*, economics, tax return*, balance sheet*, financial,
    statement*, reconcil*, finance, banking, cpa`,
  // Sales and Marketing
  '2.C.1.d': `
    sales, marketing, markdown*, merchandis*, advertis*, campaign*, brand*, seo, crm, lead generation,
    retail, product launch*, promotions`,
  // Customer and Personal Service
  '2.C.1.e': `
    customer*, guest*, patient care, complaint*, service desk, hospitality, satisfaction, front desk,
    cared for, call centre, call center, clients`,
  // Personnel and Human Resources
  '2.C.1.f': `
    human resources, recruit*, hiring, hired, onboarding, payroll, benefits, labour relations, labor,
    relations, appraisal*, hr, staff training, employee relations`,
  // Transportation
  '2.C.10': `
    transport*, freight, trucks, fleet, logistics, delivery routes, route planning, dispatch*, customs,
    haulage, cargo, aviation, shipping and receiving, truck driver*, delivery driver*`,
  // Production and Processing
  '2.C.2.a': `
    manufactur*, assembly, warehouse*, distribution, inventory, supply chain, stock, lean, throughput,
    packaging, quality control, production line*, production plan*, production schedule*`,
  // Food Production
  '2.C.2.b': `
    farm*, harvest*, crop*, livestock, kitchen, food prep*, cook*, chef, bakery, haccp, agricultur*,
    horticultur*`,
  // Computers and Electronics
  '2.C.3.a': `
    computer*, software, spreadsheet*, order sheet, database*, excel, python, sql, server*, network*, it,
    support, electronics, cloud, java, javascript, linux, erp, website*, circuit*`,
  // Engineering and Technology
  '2.C.3.b': `
    engineer*, mechanical design, systems design, architecture, technical design, robotics, automation,
    technology, simulation*`,
  // Design
  '2.C.3.c': `
    design*, cad, autocad, drawings, blueprint*, figma, layout*, prototype*, sketch*, illustrat*,
    typograph*`,
  // Building and Construction
  '2.C.3.d': `
    construction, carpent*, concrete, scaffold*, roofing, building site*, drywall, masonry, renovat*,
    building code*, joinery, site manager`,
  // Mechanical
  '2.C.3.e': `
    mechanic*, hydraulic*, machinery, repair*, gearbox*, hvac, lathe*, welding, maintenance of,
    automotive, forklift*, engines, engine repair*, pumps`,
  // Mathematics
  '2.C.4.a': `
    mathematic*, statistic*, calculus, algebra, regression, quantitative, data analysis, forecast*,
    econometric*, actuarial, numerical, stock count*`,
  // Physics
  '2.C.4.b': `
    physics, optics, thermodynamic*, acoustics, structural analysis, fluid dynamics, radiation,
    electromagnet*`,
  // Chemistry
  '2.C.4.c': `
    chemist*, chemical*, titrat*, chromatograph*, reagent*, formulation*, pharmaceutical*, hazardous,
    materials, polymer*`,
  // Biology
  '2.C.4.d': `
    biolog*, microbio*, genetic*, ecolog*, cell culture, botan*, zoolog*, physiolog*, species, anatomy,
    wildlife`,
  // Psychology
  '2.C.4.e': `
    psycholog*, counsel*, mental health, motivat*, cognitive, psychiatr*, child development, user,
    research, human behavio*, behaviour management, behavior management, behavioral health`,
  // Sociology and Anthropology
  '2.C.4.f': `
    sociolog*, anthropolog*, community outreach, social work, ethnograph*, cultural, migration,
    demograph*, diversity`,
  // Geography
  '2.C.4.g': `
    geograph*, gis, cartograph*, urban planning, territor*, land use, maps, land survey*`,
  // Medicine and Dentistry
  '2.C.5.a': `
    medicine*, medication*, clinical, dental, diagnos*, patients, hospital, first aid, pharmac*, vital,
    signs, emergency care, surgery, surgeon*, surgical, nurse, nurses, nursing`,
  // Therapy and Counseling
  '2.C.5.b': `
    therap*, counsel*, rehabilitat*, mental health, support group*, career advice, cared for, addiction,
    occupational therapy, physiotherap*`,
  // Education and Training
  '2.C.6': `
    taught, teach*, trained, training, curriculum, tutor*, coached, lesson*, students, workshop*, new,
    starters, instruct*, mentor*, pupils`,
  // English Language
  '2.C.7.a': `
    wrote, copywrit*, proofread*, english, drafted, newsletter*, report writing, authored, journalis*,
    copy editor, sub-editor`,
  // Foreign Language
  '2.C.7.b': `
    translat*, interpret*, bilingual, spanish, french, german, mandarin, arabic, portuguese,
    multilingual, italian, hindi, vietnamese`,
  // Fine Arts
  '2.C.7.c': `
    music*, theatre, theater, painting, sculpt*, photograph*, choir, dance, exhibition*, film,
    orchestra, gallery`,
  // History and Archeology
  '2.C.7.d': `
    histor*, archaeolog*, archeolog*, archive*, museum*, heritage, artefact*, artifact*`,
  // Philosophy and Theology
  '2.C.7.e': `
    philosoph*, theolog*, ethic*, pastoral, ministry, church, chaplain*, religio*`,
  // Public Safety and Security
  '2.C.8.a': `
    safety, security, fire warden, emergency, loss prevention, patrol*, risk assessment*, evacuation*,
    cybersecurity, first aid, osha, police`,
  // Law and Government
  '2.C.8.b': `
    law, legal, litigation, compliance, regulat*, contracts, legislat*, council, policy, public sector,
    attorney*, permits, court, courts, courtroom`,
  // Telecommunications
  '2.C.9.a': `
    telecom*, broadcast*, radio, fibre optic*, fiber optic*, switchboard, telephony, voip, 5g, wireless,
    cabling`,
  // Communications and Media
  '2.C.9.b': `
    media, journalis*, social media, editorial, public relations, podcast*, newsletter*, content creat*,
    copywrit*, broadcast*, press office, press release*, videos, video production`,
};
