/*
 * Everyday names of technologies and skills, and the words that need a second look. From general knowledge.
 */

const entries = (list: string): string[] => list.split(/\s*\n\s*|\s*;\s*/).filter((entry) => entry !== '');

/** `said = name in a taxonomy`: what people write for what the lists call otherwise. */
export const VARIANTS: ReadonlyMap<string, string> = new Map(
  entries(`
ms excel = Microsoft Excel; ms word = Microsoft Word; ms access = Microsoft Access; ms outlook = Microsoft Outlook
ms powerpoint = Microsoft PowerPoint; powerpoint = Microsoft PowerPoint; ms project = Microsoft Project
ms teams = Microsoft Teams; ms visio = Microsoft Visio; visio = Microsoft Visio; ms office = Microsoft Office software
microsoft office = Microsoft Office software; office 365 = Microsoft Office software; microsoft 365 = Microsoft Office software
o365 = Microsoft Office software; ms sql = Microsoft SQL Server; mssql = Microsoft SQL Server; sql server = Microsoft SQL Server
ssis = Microsoft SQL Server Integration Services SSIS; ssrs = Microsoft SQL Server Reporting Services SSRS
power bi = Microsoft Power BI; powerbi = Microsoft Power BI; power automate = Microsoft Power Automate
vba = Microsoft Visual Basic for Applications VBA; visual basic = Microsoft Visual Basic; visual studio = Microsoft Visual Studio
powershell = Microsoft PowerShell; sharepoint = Microsoft SharePoint; azure = Microsoft Azure software
microsoft azure = Microsoft Azure software; active directory = Microsoft Active Directory; windows server = Microsoft Windows Server
dotnet = Microsoft .NET Framework; .net = Microsoft .NET Framework; .net core = Microsoft .NET Framework; asp.net = Microsoft ASP.NET
python3 = Python; python 3 = Python; py = Python; golang = Go; js = JavaScript; es6 = JavaScript; javascript es6 = JavaScript
ts = TypeScript; node = Node.js; nodejs = Node.js; node js = Node.js; reactjs = React; react js = React; react native = React
vue = Vue.js; vuejs = Vue.js; angularjs = Google Angular; angular = Google Angular; angular js = Google Angular; jquery = jQuery
html = Hypertext markup language HTML; html5 = Hypertext markup language HTML; css = Cascading style sheets CSS
css3 = Cascading style sheets CSS; xml = Extensible markup language XML; json = JavaScript Object Notation JSON
sql = Structured query language SQL; postgres = PostgreSQL; postgresql = PostgreSQL; psql = PostgreSQL; mysql = MySQL
mongo = MongoDB; mongodb = MongoDB; nosql = NoSQL; redis = Redis; dynamodb = Amazon DynamoDB; redshift = Amazon Redshift
elastic search = Elasticsearch; oracle db = Oracle Database; oracle database = Oracle Database; pl sql = Oracle PL/SQL
plsql = Oracle PL/SQL; t sql = Transact-SQL; tsql = Transact-SQL; db2 = IBM DB2; snowflake = Snowflake; teradata = Teradata Database
cpp = C++; c plus plus = C++; c sharp = C#; csharp = C#; java = Oracle Java; j2ee = Oracle Java 2 Platform Enterprise Edition J2EE
java ee = Oracle Java 2 Platform Enterprise Edition J2EE; spring boot = Spring Boot; springboot = Spring Boot; hibernate = Hibernate ORM
junit = JUnit; maven = Apache Maven; tomcat = Apache Tomcat; kafka = Apache Kafka; hadoop = Apache Hadoop; hive = Apache Hive
spark = Apache Spark; pyspark = Apache Spark; airflow = Apache Airflow; cassandra = Apache Cassandra; svn = Apache Subversion SVN
k8s = Kubernetes; kubernetes = Kubernetes; docker = Docker; terraform = IBM Terraform; ansible = Ansible software; jenkins = Jenkins CI
openshift = Red Hat OpenShift; rhel = Red Hat Enterprise Linux; red hat = Red Hat Enterprise Linux; linux = Linux; unix = UNIX
bash = Bash; shell scripting = Shell script; git = Git; github = GitHub; gitlab = GitLab; bitbucket = Atlassian Bitbucket
jira = Atlassian JIRA; confluence = Atlassian Confluence; aws = Amazon Web Services AWS software
amazon web services = Amazon Web Services AWS software; ec2 = Amazon Elastic Compute Cloud EC2
cloudformation = Amazon Web Services AWS CloudFormation; gsuite = Google Workspace software; g suite = Google Workspace software
google workspace = Google Workspace software; google docs = Google Docs; google sheets = Google Sheets
google analytics = Google Analytics; ga4 = Google Analytics; android = Google Android; ios = Apple iOS; macos = Apple macOS
photoshop = Adobe Photoshop; illustrator = Adobe Illustrator; indesign = Adobe InDesign; after effects = Adobe After Effects
premiere pro = Adobe Premiere Pro; acrobat = Adobe Acrobat; creative cloud = Adobe Creative Cloud software
creative suite = Adobe Creative Cloud software; adobe creative suite = Adobe Creative Cloud software; figma = Figma; canva = Canva
autocad = Autodesk AutoCAD; auto cad = Autodesk AutoCAD; civil 3d = Autodesk AutoCAD Civil 3D; revit = Autodesk Revit
solidworks = Dassault Systemes SolidWorks; solid works = Dassault Systemes SolidWorks; sketchup = Trimble SketchUp Pro
microstation = Bentley MicroStation; arcgis = ESRI ArcGIS software; matlab = The MathWorks MATLAB; spss = IBM SPSS Statistics
sas = SAS; stata = StataCorp Stata; tableau = Tableau; alteryx = Alteryx software; tensorflow = TensorFlow; pytorch = PyTorch
rust = Rust programming language; sklearn = Scikit-learn; scikit learn = Scikit-learn; numpy = NumPy; scipy = SciPy; quickbooks = Intuit QuickBooks
quick books = Intuit QuickBooks; qbo = Intuit QuickBooks; sap = SAP software; sap erp = SAP ERP; concur = SAP Concur
peoplesoft = Oracle PeopleSoft; workday = Workday software; salesforce = Salesforce software; sfdc = Salesforce software
hubspot = HubSpot software; marketo = Marketo Marketing Automation; servicenow = ServiceNow; service now = ServiceNow
kronos = Kronos Workforce Timekeeper; primavera = Oracle Primavera Enterprise Project Portfolio Management
procore = Procore software; yardi = Yardi software; dentrix = Henry Schein Dentrix; epic emr = Epic Systems; epic ehr = Epic Systems
meditech = MEDITECH software; eclinicalworks = eClinicalWorks EHR software; wordpress = WordPress; splunk = Splunk Enterprise
graphql = GraphQL; ajax = AJAX; django = Django; ror = Ruby on Rails; ruby on rails = Ruby on Rails; rails = Ruby on Rails
webex = Cisco Webex; informatica = Informatica software; websphere = IBM WebSphere MQ; bgp = Border Gateway Protocol BGP
wms = Warehouse management system WMS; ehr = Electronic health record EHR software; emr = Electronic medical record EMR software
`).map((entry): [string, string] => {
    const [said = '', name = ''] = entry.split(' = ');
    return [said.trim(), name.trim()];
  }),
);

/** Technologies whose plain name is safe in any text, though it looks like a word. */
export const SAFE_NAMES: ReadonlySet<string> = new Set(
  entries(`python;linux;docker;kubernetes;jenkins;figma;canva;tableau;redis;django;kotlin;haskell;fortran;erlang;grafana
prometheus;jira;terraform;splunk;hadoop;kafka;drupal;joomla;magento;wireshark;photoshop;autocad;revit;solidworks;matlab
postman;selenium;airtable;asana;trello;hootsuite;mailchimp;quicken;lucidchart;minitab;moodle;sqlite;mariadb;nagios
dropbox;evernote;github;gitlab;git;jupyter;numpy;keras;typescript;javascript;powershell;powerpoint;sharepoint
quickbooks;salesforce;workday;hubspot;perl;php;postgresql;mysql;mongodb;unix;bash;excel;stata;spss;ansible;vagrant
cobol;verilog;vhdl;cypress;gradle;maven;tomcat;nginx;bigquery;databricks;snowflake;alteryx;vmware;openstack;confluence`),
);

/**
 * Names that are also everyday words, letters or companies. They count in a list of technologies, or behind a cue
 * ("proficient in", "using"), and only written as the name is written.
 */
export const AMBIGUOUS_NAMES: ReadonlySet<string> = new Set(
  entries(`pandas;go;r;c;d;j;excel;lead;leads;access;word;teams;project;outlook;swift;rust;ruby;spark;hive;pig;storm;flask;express
react;angular;vue;ember;backbone;node;spring;play;unity;blender;maya;sketch;notion;slack;zoom;oracle;sap;sage;puppet;chef
julia;basic;ada;scratch;scheme;shell;make;box;square;epic;ant;salt;source;canvas;eclipse;swing;dash;bootstrap;snowflake
hibernate;visio;safari;edge;chrome;windows;office;publisher;paint;draw;sing;dance;persist;guide;absorb;io;turing;dylan;hack
curl;rage;google;yahoo;facebook;instagram;linkedin;pinterest;twitter;youtube;tiktok;skype;paypal;cisco;ericsson;avaya;nec
assembly;access;concept-oriented;intercom;front;monday;segment;wave;harvest;toggl;buffer;hotspot;emulators;compilers;debuggers
workday;concur;drive;meet;forms;sheets;docs;slides;classroom;assistant;travel;js;ts;py;c1;sas;soap;rest;ml;ict;st;rs;pos;cs
google docs;windows;route;dig;fear;reduce;sand;samba;juris;cents;analyze;litchi;emboss;ensemble;magic;iris;jet;mint;canu
computer;data;database;energy;sounds;noises;hearing;shooting;betting;dies;chips;alarms;explosives;persist;lecture;decor
communication;cooperate;negotiate;bargain;consultation;literature;history;politics;philosophy;law;art;music;sports;golf;tennis
football;badminton;yoga;photography;cameras;childbirth;pregnancy;obesity;autism;surgery;medicines;nutrition;wildlife;logic
statistics;stats;economics;physics;biology;geology;astrology;energy;sensors;controllers;encoders;securities;patents;trademarks
morality;curiosity;islam;christianity;hinduism;quran;latin;romani;persist;energy;crafting;hydraulics;electronics;counselling
rehabilitation;tutoring;troubleshoot;troubleshooting;entrepreneurship;assertiveness;craftsmanship;journalism;babysitting;cpc
amplification;acoustics;optics;camouflage;foreclosure;depreciation;oxidation;percolation;kinetics;plotter;drone;computer
adr;ste;tec;pms;css3;cti;odi;ort;spe;ems;did;ddi;mae;csr;bms;sfm;pdi;ann;nn;ccd;noc;pcb;iam;sds;epm;ims;act;mac;sai;rip`),
);

/** Endings of proper names of schools, employers and places. */
export const ORGANISATION_NOUNS: ReadonlySet<string> = new Set(
  entries(`university;college;school;academy;institute;polytechnic;inc;llc;ltd;gmbh;corp;corporation;plc;limited;bank;hospital
partners;holdings;group;foundation;society;association;company;co;press;house;street;avenue;road;cafe;restaurant;hotel;studios
studio;department;faculty;bv;ag;sa;sons;brothers;club;church;clinic;centre;center;council;ministry;agency`),
);

/** Companies that also name a technology: behind "at", "for" or "by" they are an employer. */
export const COMPANY_NAMES: ReadonlySet<string> = new Set(
  entries(`oracle;salesforce;adobe;sap;google;amazon;microsoft;apple;ibm;intel;cisco;facebook;linkedin;twitter;uber;paypal;slack
zoom;dropbox;airbnb;tableau;workday;github;gitlab;atlassian;vmware;twilio;stripe;square;box;shopify;hubspot;asana;spotify
instagram;youtube;pinterest;tiktok;yahoo;ericsson;nokia;avaya;nec;mcafee;bloomberg;factiva;siemens;autodesk;epic;canva;figma
snowflake;databricks;splunk;mongodb;docker;elastic;confluent;hashicorp;servicenow;intuit;procore;yardi;kronos;trimble`),
);

/** What a single letter behind or before belongs to: "class C and R", "vitamin C", "C shifts". */
export const LETTER_NOUNS: ReadonlySet<string> = new Set(
  entries(`class;classes;grade;grades;category;categories;vitamin;vitamins;wing;series;room;rooms;section;level;type;types;hepatitis;group
appendix;part;plan;option;block;floor;gate;zone;band;rank;division;schedule;vehicle;vehicles;licence;license;licences;licenses;shift;shifts
klasse;führerschein;permis;catégorie;categoría;carnet;rijbewijs;categorie`),
);

/** Programs whose name, written as a name behind one of `TOOL_PREPOSITION`, means nothing else ("scheduled shifts in Excel"). */
export const TOOL_NAMES: ReadonlySet<string> = new Set(
  entries('excel;outlook;sap;visio;slack;zoom;stata;sage;notion'),
);
export const TOOL_PREPOSITION = /^(?:in|with|via|into|from|through|mit|avec|con|met|sur|en|op)$/;
