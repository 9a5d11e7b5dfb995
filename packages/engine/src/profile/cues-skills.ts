/*
 * Words in a person's own sentences that speak for an O*NET skill. Commas and line ends part the cues; one that ends in "*"
 * stands for every word that begins so; several words must follow each other. Chosen by hand for this project: what people
 * write when they did the thing, not the skill's name on a list. Keys are element ids, the publisher's term; names are
 * beside them for the reader.
 */
export const SKILL_CUES: Readonly<Record<string, string>> = {
  // Reading Comprehension
  '2.A.1.a': `
    specification*, blueprint*, literature review*, reviewed contract*, case law, read drawing*,
    technical document*, research paper*, proofread*, regulation*`,
  // Active Listening
  '2.A.1.b': `
    complaint*, listen*, interviewed, intake, counsel*, customer call*, user interview*, helpline,
    hotline, mediat*, patient histor*, focus group*`,
  // Writing
  '2.A.1.c': `
    wrote, writing, written, drafted, authored, copywrit*, newsletter*, documentation, grant proposal*,
    press release*, report writing, published, blog*, memo*`,
  // Speaking
  '2.A.1.d': `
    presented, presentation*, spoke, speaker, speaking, public speaking, pitch*, lectur*, briefed,
    briefing*, keynote, demonstrat*, toastmaster*, announc*`,
  // Mathematics
  '2.A.1.e': `
    calculat*, statistic*, regression, stock count*, reconcil*, % of book, percentage*, forecast*,
    modelled, modeled, measurements, estimat*, algebra, quantitative`,
  // Science
  '2.A.1.f': `
    experiment*, laborator*, lab work, hypothes*, assay*, clinical trial*, scientific, field stud*,
    specimen*, titrat*, pcr, peer-reviewed`,
  // Critical Thinking
  '2.A.2.a': `
    evaluated, assessed, diagnos*, root cause*, audit*, analysed, analyzed, compared, investigat*,
    weighed, reviewed, critiqu*, risk assessment*`,
  // Active Learning
  '2.A.2.b': `
    taught myself, self-taught, learned, learnt, retrain*, upskill*, picked up, new technolog*,
    certified in, completed training, evening course*, bootcamp`,
  // Learning Strategies
  '2.A.2.c': `
    curriculum, curricula, lesson plan*, training material*, training program*, workshop*, syllabus,
    learning plan*, e-learning, differentiated instruction, onboarding guide*`,
  // Monitoring
  '2.A.2.d': `
    monitor*, tracked, daily check*, checked, inspection round*, kpi*, dashboard*, supervis*, reporting,
    to me, observed, followed up, performance review*, surveill*, ward rounds`,
  // Social Perceptiveness
  '2.B.1.a': `
    empath*, de-escalat*, families, vulnerable, cared for, bereave*, at-risk, diverse, emotional,
    support, safeguard*, comfort*, team morale, angry`,
  // Coordination
  '2.B.1.b': `
    coordinat*, co-ordinat*, liais*, cross-functional, organis*, organiz*, arranged, ran his, ran her,
    ran their, handover*, stakeholder*, across team*, dispatch*, logistics, worked with`,
  // Persuasion
  '2.B.1.c': `
    persuad*, convinc*, sold, sales target*, upsell*, upsold, fundrais*, won over, advocat*, campaign*,
    lobb*, buy-in, pitched, recruited, closed deal*`,
  // Negotiation
  '2.B.1.d': `
    negotiat*, bargain*, settled, settlement*, contract terms, supplier terms, vendor contract*,
    mediated, dispute*, insurers, renegotiat*`,
  // Instructing
  '2.B.1.e': `
    trained, taught, teach*, coached, coaching, mentor*, tutor*, new starters, onboard*, instruct*,
    apprentices, inducted, showed new, training sessions`,
  // Service Orientation
  '2.B.1.f': `
    customer service, guests, patients, customers, cared for, support tickets, volunteer*, residents,
    concierge, hospitality, served customers, served guests, helped customers, helped patients, helped,
    residents`,
  // Complex Problem Solving
  '2.B.2.i': `
    solved, resolved, redesign*, rebuilt, fixed a, overhaul*, turned around, turnaround, root cause*,
    bottleneck*, cut stock-outs, backlog, complex problem*, workaround*`,
  // Operations Analysis
  '2.B.3.a': `
    requirement*, user stor*, needs analysis, specification*, process map*, gap analysis, workflow*, use,
    case*, product design, feasibility, order sheet`,
  // Technology Design
  '2.B.3.b': `
    prototype*, user interface*, ux, cad, custom tool*, adapted equipment, designed a, designed the,
    wireframe*, product design*, hardware design`,
  // Equipment Selection
  '2.B.3.c': `
    selected equipment, chose equipment, specified equipment, tooling, procured equipment, evaluated,
    vendors, right tool*, selected tool*, machine selection`,
  // Installation
  '2.B.3.d': `
    install*, wiring, fitted, cabling, set up machine*, rigged, mounted, pipework, plumb*, commissioned`,
  // Programming
  '2.B.3.e': `
    programm*, python, javascript, typescript, java, c++, c#, coded, software develop*, scripts,
    refactor*, api, apis, backend, frontend, macros, vba, kotlin, golang`,
  // Operations Monitoring
  '2.B.3.g': `
    gauges, control room, scada, alarms, machine readings, process control, line speed, telemetry, vital,
    signs, uptime, on-call, monitored equipment, control panel*`,
  // Operation and Control
  '2.B.3.h': `
    operated, operating machine*, forklift*, crane*, cnc, lathe*, excavator*, machine operator, piloted,
    press brake, pallet jack*, hgv, drove a, truck driver*, delivery driver*`,
  // Equipment Maintenance
  '2.B.3.j': `
    maintenance, maintained equipment, serviced, preventive, lubricat*, calibrat*, routine service,
    overhauled, upkeep`,
  // Troubleshooting
  '2.B.3.k': `
    troubleshoot*, troubleshot, debug*, fault finding, fault-finding, faults, outage*, incident,
    response, diagnosed, bugs, root cause*, tier 2, help desk, helpdesk`,
  // Repairing
  '2.B.3.l': `
    repair*, fixed machine*, mended, replaced parts, soldered, soldering, welded, rebuilt engine*,
    restored`,
  // Quality Control Analysis
  '2.B.3.m': `
    quality control, quality assurance, qa, inspected, inspection*, tested, test cases, defect*,
    tolerance*, % of book, six sigma, iso 9001, stock count*, code review*, haccp`,
  // Judgment and Decision Making
  '2.B.4.e': `
    decided, decision*, prioritis*, prioritiz*, approved, markdown*, triage*, underwr*, chose, signed,
    off, sign-off, authorised, authorized, go/no-go`,
  // Systems Analysis
  '2.B.4.g': `
    receiving order, process improvement*, systems analysis, system architecture, architected, data,
    model*, lean, bottleneck*, supply chain, redesigned the, end-to-end, changed the, integration*,
    microservice*`,
  // Systems Evaluation
  '2.B.4.h': `
    metric*, benchmark*, kpi*, a/b test*, evaluation of, performance indicator*, load test*,
    cost-benefit, before and after, measured the, post-mortem*`,
  // Time Management
  '2.B.5.a': `
    roster*, schedul*, deadline*, on time, timetable*, calendar*, shift plan*, rota, rotas, opened and,
    closed, multi-task*, multitask*, sprint*, no missed, simultaneous*`,
  // Management of Financial Resources
  '2.B.5.b': `
    budget*, p&l, profit and loss, cost control, expenditure*, invoic*, cash flow, payroll, revenue of,
    capex, funding, cash handling, cost savings`,
  // Management of Material Resources
  '2.B.5.c': `
    inventor*, stock-out*, stockroom, stock control, procure*, purchas*, warehouse*, ordering, order,
    sheet, equipment booking, fleet, stock level*, supply, supplies, supplier*`,
  // Management of Personnel Resources
  '2.B.5.d': `
    lead a team, led a team, managed a team, team of, hired, hiring, recruit*, direct report*, reporting,
    to me, line manage*, supervis*, appraisal*, staffing, rosters, performance review*, delegat*`,
};
