/** What a number of the book counts or measures; CATEGORY values are text. Money is in the book's one currency. */
export type Unit = 'MONEY' | 'RATIO' | 'COUNT' | 'DAYS' | 'MONTHS' | 'YEARS' | 'SCORE' | 'CATEGORY';

/** One cell: a number, a category's text, or null where the file is empty. */
export type Value = number | string | null;

/** The values of one customer by column name (CSV columns and the derived columns of derived.ts alike). */
export type Traits = Readonly<Record<string, Value>>;

export type SourceFile = 'customer_data.csv' | 'financial_behavior_data.csv' | 'enquiries_data.csv';

export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  readonly file: SourceFile;
  readonly unit: Exclude<Unit, 'CATEGORY'>;
  readonly minimum: number;
  readonly maximum: number;
  readonly whole: boolean;
  /** Written as a date in the file; the value is its Day. */
  readonly date?: true;
  /** Optional columns may be absent from the file; every customer's value is then null. */
  readonly optional: boolean;
  readonly meaning: string;
}

export interface CategoryColumn {
  readonly kind: 'category';
  readonly name: string;
  readonly file: SourceFile;
  readonly unit: 'CATEGORY';
  /** Allowed values, lowest first where `ordered`; an empty list allows any text. */
  readonly levels: readonly string[];
  readonly ordered: boolean;
  readonly optional: boolean;
  readonly meaning: string;
}

export type Column = NumberColumn | CategoryColumn;

const profile = { file: 'customer_data.csv', optional: false } as const;
const behaviour = { file: 'financial_behavior_data.csv', optional: false } as const;
const extra = { file: 'financial_behavior_data.csv', optional: true } as const;
const amount = { kind: 'number', unit: 'MONEY', minimum: 0, maximum: 1e12, whole: false } as const;
const count = { kind: 'number', unit: 'COUNT', minimum: 0, maximum: 1e6, whole: true } as const;

/** The data contract: the columns that become a customer's traits, in the order in which they are written. */
export const COLUMNS: readonly Column[] = [
  {
    ...profile,
    kind: 'number',
    name: 'Age',
    unit: 'YEARS',
    minimum: 0,
    maximum: 120,
    whole: true,
    meaning: 'Age in completed years',
  },
  { ...profile, ...amount, name: 'Income', meaning: 'Income a year' },
  {
    ...profile,
    kind: 'category',
    name: 'Spending_Habit',
    unit: 'CATEGORY',
    levels: ['Budget', 'Moderate', 'Premium', 'Luxury'],
    ordered: true,
    meaning: 'How freely the customer spends',
  },
  {
    ...profile,
    kind: 'category',
    name: 'Risk_Profile',
    unit: 'CATEGORY',
    levels: ['Low', 'Moderate', 'High'],
    ordered: true,
    meaning: 'Appetite for investment risk, or credit grade: see riskProfileMeans in dataset.yaml',
  },
  { ...profile, ...count, name: 'Transactions', meaning: 'Transactions a month' },
  {
    ...profile,
    kind: 'number',
    name: 'Sentiment_Score',
    unit: 'SCORE',
    minimum: -1,
    maximum: 1,
    whole: false,
    meaning: 'Tone of the last contacts, -1 (upset) to 1 (happy)',
  },
  {
    ...profile,
    kind: 'category',
    name: 'Engagement_Level',
    unit: 'CATEGORY',
    levels: ['Low', 'Medium', 'High'],
    ordered: true,
    meaning: 'How often the digital channels are used',
  },
  {
    ...behaviour,
    kind: 'category',
    name: 'Product_Type',
    unit: 'CATEGORY',
    levels: [],
    ordered: false,
    meaning: 'Main product held',
  },
  { ...behaviour, ...amount, name: 'Loan_Amount', meaning: 'Outstanding loan; 0 without a loan' },
  { ...behaviour, ...amount, name: 'Credit_Limit', meaning: 'Limit of all cards together' },
  {
    ...behaviour,
    kind: 'number',
    name: 'Credit_Utilization',
    unit: 'RATIO',
    minimum: 0,
    maximum: 1,
    whole: false,
    meaning: 'Share of the credit limit in use',
  },
  {
    ...behaviour,
    ...count,
    name: 'EMI_Paid',
    meaning: 'Instalments (equated monthly instalments) paid so far',
  },
  {
    ...behaviour,
    kind: 'number',
    name: 'Tenure_Months',
    unit: 'MONTHS',
    minimum: 0,
    maximum: 1200,
    whole: true,
    meaning: 'Agreed term of the loan, or months with the bank without a loan',
  },
  {
    ...behaviour,
    kind: 'number',
    name: 'Max_DPD',
    unit: 'DAYS',
    minimum: 0,
    maximum: 10_000,
    whole: true,
    meaning: 'Worst delay of a payment ever, in days past due',
  },
  {
    ...behaviour,
    kind: 'category',
    name: 'Default_Status',
    unit: 'CATEGORY',
    levels: ['No Default', 'Minor Delay', 'Major Default'],
    ordered: true,
    meaning: 'Present state of repayment',
  },
  { ...extra, ...amount, name: 'Monthly_Instalment', meaning: 'Loan instalment a month' },
  { ...extra, ...amount, name: 'Savings_Balance', meaning: 'Balance of all savings accounts' },
  {
    ...extra,
    ...count,
    name: 'Foreign_Transactions',
    meaning: 'Transactions abroad or in foreign currency in the last 12 months',
  },
];

/** Attributes that law protects. They are split off at reading and only the fairness report may open them. */
export const PROTECTED_COLUMNS: readonly string[] = [
  'Gender',
  'Sex',
  'Marital_Status',
  'Nationality',
  'Citizenship',
  'Ethnicity',
  'Race',
  'Religion',
  'Disability',
  'Sexual_Orientation',
  'Political_Opinion',
  'Union_Membership',
];

export const ENQUIRY_STATUSES = ['Approved', 'Rejected', 'Opened', 'Declined', 'Pending'] as const;
export type EnquiryStatus = (typeof ENQUIRY_STATUSES)[number];
