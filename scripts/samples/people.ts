/** A person of the sample CVs. All are invented; addresses and numbers come from ranges reserved for examples. */
export type SamplePerson = {
  slug: string;
  name: string;
  headline: string | null;
  place: string;
  email: string;
  phone: string;
  summary: string | null;
  jobs: SampleJob[];
  education: SampleDegree[];
  skills: string[];
  languages: string[];
};
export type SampleJob = {
  title: string;
  employer: string | null;
  place: string | null;
  /** As printed. */
  period: string;
  startYear: number;
  endYear: number | null;
  bullets: string[];
};
type SampleDegree = { degree: string; school: string; period: string; endYear: number };

const job = (
  title: string,
  employer: string | null,
  place: string | null,
  [period, startYear, endYear]: [period: string, startYear: number, endYear: number | null],
  ...bullets: string[]
): SampleJob => ({ title, employer, place, period, startYear, endYear, bullets });

export const people = {
  dana: {
    slug: 'dana-whitfield',
    name: 'Dana Whitfield',
    headline: null,
    place: 'Columbus, Ohio',
    email: 'dana.whitfield@example.com',
    phone: '(614) 555-0142',
    summary: null,
    jobs: [
      job(
        'Store Manager',
        'Harbor & Pine',
        null,
        ['Mar 2021 – now', 2021, null],
        'Lead a team of 30 across sales floor and stockroom; rosters for thirty people, no missed opening',
        'Cut stock-outs by a third; built the weekly order sheet used by four stores',
        'First call for customer complaints in the district',
      ),
      job(
        'Inventory Lead',
        'Kestrel distribution center',
        null,
        ['Aug 2018 – Mar 2021', 2018, 2021],
        'Daily check of 400 lines, three people reporting to me',
        'Changed the receiving order so trucks left an hour sooner',
        'Weekly stock counts within 0.8 % of book',
      ),
      job(
        'At home',
        null,
        null,
        ['2017 – 2018', 2017, 2018],
        'Cared for my father full time; ran his medicines, insurers and visits',
      ),
      job(
        'Assistant Store Manager',
        'Kestrel Outdoor',
        null,
        ['2015 – 2017', 2015, 2017],
        'Decided markdowns for two departments',
      ),
      job(
        'Floor lead',
        'Harbor & Pine',
        null,
        ['2012 – 2015', 2012, 2015],
        'Opened and closed, trained new starters',
      ),
      job('Sales Associate', 'Harbor & Pine', null, ['2010 – 2012', 2010, 2012]),
    ],
    education: [
      { degree: 'A.A.S. Business Management', school: 'Columbus State', period: '2012', endYear: 2012 },
    ],
    skills: [],
    languages: [],
  },
  elena: {
    slug: 'elena-marsh',
    name: 'Elena Marsh',
    headline: 'Registered Nurse, Emergency Care',
    place: 'Tucson, AZ',
    email: 'elena.marsh@example.com',
    phone: '(520) 555-0118',
    summary:
      'Emergency nurse with eleven years at the bedside. I keep a crowded waiting room safe and a frightened family informed.',
    jobs: [
      job(
        'Charge Nurse, Emergency Department',
        'Saguaro Valley Medical Center',
        'Tucson, AZ',
        ['May 2019 – Present', 2019, null],
        'Direct the flow of a 34-bed emergency department on evenings',
        'Train new nurses in triage; forty have come through my shifts',
        'Brought the time to first assessment from 19 to 11 minutes',
      ),
      job(
        'Registered Nurse',
        'Desert Bloom Hospital',
        'Phoenix, AZ',
        ['June 2015 – April 2019', 2015, 2019],
        'Looked after five patients a shift on a cardiac step-down ward',
        'Wrote the unit’s guide to safe handovers',
      ),
      job(
        'Nursing Assistant',
        'Casa Alegre Senior Living',
        'Mesa, AZ',
        ['2012 – 2015', 2012, 2015],
        'Helped twelve residents with meals, washing and walks',
      ),
    ],
    education: [
      {
        degree: 'Bachelor of Science in Nursing',
        school: 'Sonoran State University',
        period: '2011 – 2015',
        endYear: 2015,
      },
    ],
    skills: ['Triage', 'Advanced cardiac life support', 'IV therapy', 'Epic charting', 'Wound care'],
    languages: ['English – native', 'Spanish – fluent'],
  },
  marcus: {
    slug: 'marcus-boone',
    name: 'Marcus Boone',
    headline: 'Journeyman Electrician',
    place: 'Chattanooga, TN',
    email: 'marcus.boone@example.net',
    phone: '423-555-0164',
    summary: null,
    jobs: [
      job(
        'Journeyman Electrician',
        'Ridgeway Electric LLC',
        'Chattanooga, TN',
        ['04/2017 – present', 2017, null],
        'Wire schools and clinics from service entrance to last outlet',
        'Find faults in 480 V motor controls',
        'Teach two apprentices to read prints and bend conduit',
      ),
      job(
        'Apprentice Electrician',
        'Tallow & Sons Electrical',
        'Dalton, GA',
        ['06/2012 – 03/2017', 2012, 2017],
        'Pulled cable and set boxes in 140 new homes',
      ),
      job(
        'Warehouse Worker',
        'Carpet City Supply',
        'Dalton, GA',
        ['2010 – 2012', 2010, 2012],
        'Loaded trucks and drove a forklift',
      ),
    ],
    education: [
      {
        degree: 'Certificate, Electrical Technology',
        school: 'Northside Technical College',
        period: '2011 – 2012',
        endYear: 2012,
      },
    ],
    skills: ['Conduit bending', 'Motor controls', 'National Electrical Code', 'Blueprint reading'],
    languages: [],
  },
  priya: {
    slug: 'priya-nair',
    name: 'Priya Nair',
    headline: 'Software Developer',
    place: 'Raleigh, NC',
    email: 'priya.nair@example.org',
    phone: '(919) 555-0125',
    summary:
      'Backend developer who likes boring deployments, clear interfaces and tests that fail for one reason.',
    jobs: [
      job(
        'Senior Software Developer',
        'Lanternworks',
        'Raleigh, NC',
        ['Jan 2022 – Present', 2022, null],
        'Own the billing service that takes two million payments a month',
        'Moved the nightly batch to streams with Kafka; invoices now leave within minutes',
        'Review code for a team of seven',
      ),
      job(
        'Software Developer',
        'Bluestem Health',
        'Durham, NC',
        ['Jul 2018 – Dec 2021', 2018, 2021],
        'Built the appointment API in Python and PostgreSQL',
        'Cut the slowest query from nine seconds to eighty milliseconds',
      ),
      job(
        'Junior Developer',
        'Orchard Street Labs',
        'Atlanta, GA',
        ['Jun 2016 – Jun 2018', 2016, 2018],
        'Wrote JavaScript widgets for museum websites',
      ),
    ],
    education: [
      {
        degree: 'B.Sc. Computer Science',
        school: 'Piedmont University',
        period: '2012 – 2016',
        endYear: 2016,
      },
    ],
    skills: ['Python', 'PostgreSQL', 'Kafka', 'Docker', 'JavaScript', 'Git'],
    languages: ['English (native)', 'Malayalam (fluent)'],
  },
  thomas: {
    slug: 'thomas-okafor',
    name: 'Thomas Okafor',
    headline: null,
    place: 'Madison, WI',
    email: 'tokafor@example.edu',
    phone: '608-555-0171',
    summary: null,
    jobs: [
      job(
        'Chemistry Teacher',
        'Lakeshore High School',
        'Madison, WI',
        ['August 2016 to present', 2016, null],
        'Teach five sections of general and advanced chemistry',
        'Rebuilt the laboratory course around questions the students bring',
      ),
      job(
        'Teaching Assistant',
        'University of Northern Wisconsin',
        'Superior, WI',
        ['September 2013 to June 2016', 2013, 2016],
        'Led discussion sections for 90 first-year students',
      ),
      job(
        'Laboratory Technician',
        'Badger Water Testing',
        'Green Bay, WI',
        ['2010 to 2013', 2010, 2013],
        'Ran chlorine and lead tests for eleven towns',
      ),
    ],
    education: [
      {
        degree: 'M.Ed. in Science Education',
        school: 'University of Northern Wisconsin',
        period: '2016',
        endYear: 2016,
      },
      { degree: 'B.S. in Chemistry', school: 'Fox River College', period: '2010', endYear: 2010 },
    ],
    skills: ['Curriculum design', 'Laboratory safety', 'Google Classroom'],
    languages: [],
  },
  ray: {
    slug: 'ray-delgado',
    name: 'Ray Delgado',
    headline: 'Dispatcher',
    place: 'Amarillo, TX',
    email: 'ray.delgado@example.com',
    phone: '(806) 555-0136',
    summary:
      'Nine years behind the wheel, six at the desk. I know what a driver can do in a day because I have done it.',
    jobs: [
      job(
        'Senior Dispatcher',
        'Panhandle Freight Company',
        'Amarillo, TX',
        ['02/2022 – Present', 2022, null],
        'Plan loads for 48 trucks in seven states',
        'Brought empty miles down from 18 to 12 percent',
      ),
      job(
        'Dispatcher',
        'Panhandle Freight Company',
        'Amarillo, TX',
        ['05/2018 – 02/2022', 2018, 2022],
        'Built daily routes and kept drivers within their hours',
      ),
      job(
        'Truck Driver',
        'Panhandle Freight Company',
        'Amarillo, TX',
        ['03/2011 – 05/2018', 2011, 2018],
        'Drove 900,000 miles without an accident',
      ),
      job(
        'Delivery Driver',
        'Llano Bakery Supply',
        'Lubbock, TX',
        ['2009 – 2011', 2009, 2011],
        'Ran the early route to thirty restaurants',
      ),
    ],
    education: [
      { degree: 'High School Diploma', school: 'Caprock High School', period: '2008', endYear: 2008 },
    ],
    skills: ['Route planning', 'Commercial driver license, class A', 'Microsoft Excel', 'Samsara'],
    languages: ['English', 'Spanish'],
  },
  bea: {
    slug: 'bea-lindgren',
    name: 'Bea Lindgren',
    headline: 'Line cook',
    place: 'Duluth, MN',
    email: 'bea.lindgren@example.com',
    phone: '218-555-0153',
    summary: null,
    jobs: [
      job(
        'Line Cook',
        'The Copper Kettle',
        'Duluth, MN',
        ["Sept '21 - now", 2021, null],
        'Grill and saute for 180 covers on a Saturday',
        'Order fish and vegetables, waste under two percent',
      ),
      job(
        'Prep Cook',
        'Lakewalk Grill',
        'Duluth, MN',
        ["Summer 2019 - Aug '21", 2019, 2021],
        'Stocks, sauces, and everything that has to be ready at five',
      ),
      job(
        'Dishwasher',
        'Lakewalk Grill',
        'Duluth, MN',
        ['2018 - 2019', 2018, 2019],
        'Kept up with the Friday fish fry',
      ),
    ],
    education: [
      {
        degree: 'Certificate in Culinary Arts',
        school: 'North Shore Community College',
        period: '2019',
        endYear: 2019,
      },
    ],
    skills: ['Knife work', 'Food safety', 'Inventory'],
    languages: [],
  },
  victor: {
    slug: 'victor-hale',
    name: 'Victor Hale',
    headline: 'Accountant',
    place: 'Baltimore, MD',
    email: 'victor.hale@example.com',
    phone: '(410) 555-0187',
    summary: 'Accountant for manufacturers. Closings on day four, audits without surprises.',
    jobs: [
      job(
        'Senior Accountant',
        'Chesapeake Valve Works, Inc.',
        'Baltimore, MD',
        ['2019-03 – present', 2019, null],
        'Prepare the monthly close for three plants',
        'Lead the work with the auditors',
      ),
      job(
        'Staff Accountant',
        'Marlow & Finch LLP',
        'Towson, MD',
        ['2014-09 – 2019-02', 2014, 2019],
        'Kept the books of 25 small firms',
        'Filed sales tax in six states',
      ),
      job(
        'Accounts Payable Clerk',
        'Harborview Hotels',
        'Annapolis, MD',
        ['2012-06 – 2014-08', 2012, 2014],
        'Checked and paid 700 invoices a month',
      ),
    ],
    education: [
      { degree: 'B.S. Accounting', school: 'Patapsco University', period: '2008 – 2012', endYear: 2012 },
    ],
    skills: ['QuickBooks', 'Microsoft Excel', 'SAP', 'Sales tax'],
    languages: [],
  },
  lorraine: {
    slug: 'lorraine-tibbs',
    name: 'Lorraine Tibbs',
    headline: 'Logistics Manager, retired Army non-commissioned officer',
    place: 'Fayetteville, NC',
    email: 'lorraine.tibbs@example.com',
    phone: '(910) 555-0109',
    summary: 'Twenty-one years of moving people, parts and fuel to places without roads.',
    jobs: [
      job(
        'Senior Logistics Sergeant',
        'United States Army',
        'Fort Liberty, NC',
        ['June 2016 – September 2023', 2016, 2023],
        'Answered for equipment worth 90 million dollars without a loss',
        'Led 42 soldiers in supply, transport and maintenance',
      ),
      job(
        'Supply Sergeant',
        'United States Army',
        'Fort Riley, KS',
        ['March 2009 – May 2016', 2009, 2016],
        'Ran a warehouse of 11,000 lines',
      ),
      job(
        'Unit Supply Specialist',
        'United States Army',
        'Fort Hood, TX',
        ['July 2002 – February 2009', 2002, 2009],
        'Received, stored and issued parts for a truck company',
      ),
    ],
    education: [
      {
        degree: 'Bachelor of Science in Supply Chain Management',
        school: 'Sandhills University',
        period: '2018 – 2022',
        endYear: 2022,
      },
    ],
    skills: ['Inventory control', 'Hazardous materials', 'Lean Six Sigma Green Belt', 'Convoy planning'],
    languages: ['English', 'German (conversational)'],
  },
  sofia: {
    slug: 'sofia-reyes',
    name: 'Sofia Reyes',
    headline: 'Marketing Manager',
    place: 'Portland, OR',
    email: 'sofia.reyes@example.com',
    phone: '(503) 555-0177',
    summary: 'Marketing manager coming back after five years at home with two children.',
    jobs: [
      job(
        'Freelance Marketing Consultant',
        'Self-employed',
        'Portland, OR',
        ['Jan 2023 – Present', 2023, null],
        'Email calendars and shop pages for three local bakeries',
        'Doubled the online orders of one of them in a year',
      ),
      job(
        'Career break: raising two children',
        null,
        null,
        ['Oct 2017 – Dec 2022', 2017, 2022],
        'Kept the accounts of the school’s parent association',
      ),
      job(
        'Marketing Manager',
        'Timberline Outfitters',
        'Portland, OR',
        ['Apr 2013 – Sep 2017', 2013, 2017],
        'Started the loyalty program that 60,000 customers joined',
        'Answered for a budget of 1.2 million dollars',
      ),
      job(
        'Marketing Coordinator',
        'Willamette Credit Union',
        'Salem, OR',
        ['Jun 2010 – Mar 2013', 2010, 2013],
        'Wrote the members’ newsletter and ran branch events',
      ),
    ],
    education: [
      { degree: 'B.A. Communications', school: 'Cascade College', period: '2006 – 2010', endYear: 2010 },
    ],
    skills: ['Mailchimp', 'Google Analytics', 'Brand strategy', 'Event planning'],
    languages: ['English – native', 'Spanish – native'],
  },
} satisfies Record<string, SamplePerson>;
