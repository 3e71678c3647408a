-- The books. Rows are only added: grant select and insert, and update on partition_head alone.
-- clustered: small rows that are read by their key lie in its order where the database can do that.
-- partition: one of 256 shares, first in every key; seq: the journal entry that added the row; n: its place in it.

-- The last entry of each partition's journal; whoever holds the row holds the partition.
create table partition_head (
    partition smallint not null,
    seq bigint not null,
    chain bytea not null,
    closed text not null,
    primary key (partition)
); -- clustered

-- The journal: each entry holds the digest of its rows and is chained to the entry before. Partition -1 is that of the reference tables.
create table journal (
    partition smallint not null,
    seq bigint not null,
    n integer not null,
    kind text not null,
    subject text,
    operator text not null,
    recorded_at text not null,
    content bytea not null,
    chain bytea not null,
    primary key (partition, seq)
); -- clustered

-- An insured person 参保人. What identifies them lies encrypted in sealed; birth and sex are what rules ask for.
create table person (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    person_id text not null,
    sex text not null,
    born text not null,
    sealed bytea not null,
    lookup text not null,
    primary key (partition, person_id, seq)
);

-- Which person a certificate number belongs to, by its keyed digest; it lies in the partition of the digest.
create table identity (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    lookup text not null,
    person_id text not null,
    primary key (partition, lookup, seq)
); -- clustered

-- A span of insurance 参保 of a person: scheme, group and what else decides about benefits. The latest row of an id counts.
create table coverage (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    person_id text not null,
    coverage_id text not null,
    region text not null,
    scheme text not null,
    person_group text not null,
    assistance text not null,
    supplement text not null,
    supplementary_product bigint not null,
    valid_from text not null,
    valid_to text not null,
    employer text,
    state text not null,
    cap_change bigint not null,
    primary key (partition, person_id, coverage_id, seq)
); -- clustered

-- Something on file for a person 备案: chronic disease, transfer, designated institution, care elsewhere. The latest row of an id counts.
create table filing (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    person_id text not null,
    filing_id text not null,
    kind text not null,
    code text,
    valid_from text not null,
    valid_to text not null,
    state text not null,
    document text,
    primary key (partition, person_id, filing_id, seq)
); -- clustered

-- A visit 就诊 at an institution, from registration to settlement. The latest row of an id counts.
create table visit (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    visit_id text not null,
    person_id text not null,
    institution text not null,
    kind text not null,
    state text not null,
    begun text not null,
    ended text,
    settlement_id text,
    document text,
    primary key (partition, visit_id, seq)
); -- clustered

-- A sheet of lines of cost 费用明细单: the lines that one act wrote of a visit. What a later sheet says of a line counts.
create table fee_sheet (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    visit_id text not null,
    lines text not null,
    primary key (partition, visit_id, seq, n)
); -- wide

-- A settlement 结算, its reversal, or the difference a back-dated law made. Amounts of a reversal are below nothing.
create table settlement (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    settlement_id text not null,
    kind text not null,
    concerns text,
    previous text,
    visit_id text not null,
    person_id text not null,
    institution text not null,
    region text not null,
    place text not null,
    scheme text not null,
    benefit_year text not null,
    visit_kind text not null,
    law_day text not null,
    law_digest text not null,
    business_date text not null,
    recorded_at text not null,
    total bigint not null,
    uncovered bigint not null,
    outside_catalogue bigint not null,
    above_price_limit bigint not null,
    first_own_share bigint not null,
    elsewhere_own_share bigint not null,
    in_scope bigint not null,
    deductible bigint not null,
    above_ceiling bigint not null,
    pooled bigint not null,
    large_amount bigint not null,
    supplement bigint not null,
    serious_illness bigint not null,
    assistance bigint not null,
    tilt bigint not null,
    control_paid bigint not null,
    supplementary_in bigint not null,
    supplementary_out bigint not null,
    personal_account bigint not null,
    family_account bigint not null,
    cash bigint not null,
    facts text not null,
    change text not null,
    operator text not null,
    primary key (partition, settlement_id)
);

-- What a person’s benefit year has used up after a settlement 年度累计. The latest row counts.
create table accumulator (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    person_id text not null,
    scheme text not null,
    benefit_year text not null,
    top text,
    figures text not null,
    primary key (partition, person_id, benefit_year, scheme, seq)
); -- clustered

-- A movement of a personal account 个人账户, with the balance after it.
create table account_movement (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    person_id text not null,
    kind text not null,
    amount bigint not null,
    balance bigint not null,
    document text,
    primary key (partition, person_id, seq, n)
); -- clustered

-- One side of a voucher 记账凭证 in the book of one pooling region and one fund.
create table posting (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    region text not null,
    fund text not null,
    voucher bigint not null,
    account text not null,
    debit bigint not null,
    credit bigint not null,
    business_date text not null,
    event_day text not null,
    kind text not null,
    ink text not null,
    document_kind text not null,
    document text not null,
    summary text,
    institution text,
    primary key (partition, seq, n)
); -- clustered

-- A request that was carried out, with its answer: the same request gives the same answer.
create table request (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    institution text not null,
    message_id text not null,
    kind text not null,
    subject text,
    input text not null,
    answer bytea,
    primary key (partition, institution, message_id)
);

-- Who read or changed what of whom, when and what for.
create table audit (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    actor text not null,
    act text not null,
    person_id text,
    subject text,
    detail text,
    primary key (partition, seq, n)
);

-- The books of a region are closed through a day; a row in every partition.
create table closing (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    region text not null,
    period text not null,
    through_day text not null,
    primary key (partition, seq, n)
); -- clustered

-- Something one person enters and another approves: a paper bill, a reversal of a closed day, a change of the catalogue. The latest row counts.
create table task (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    task_id text not null,
    kind text not null,
    state text not null,
    person_id text,
    entered_by text not null,
    decided_by text,
    document text not null,
    primary key (partition, task_id, seq)
);

-- A document an institution handed in: settlement list, file, sign-in … The latest row of a reference counts.
create table upload (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    institution text not null,
    kind text not null,
    reference text not null,
    state text not null,
    document bytea not null,
    primary key (partition, institution, kind, reference, seq)
);

-- An item of a catalogue in one of its dated versions.
create table catalogue_item (
    seq bigint not null,
    n integer not null,
    kind text not null,
    region text not null,
    code text not null,
    valid_from text not null,
    valid_to text not null,
    state text not null,
    document text not null,
    primary key (code, region, kind, valid_from, seq, n)
);

-- A designated institution 定点医药机构. The latest row of a code counts.
create table institution (
    seq bigint not null,
    n integer not null,
    code text not null,
    region text not null,
    state text not null,
    document text not null,
    primary key (code, seq)
);

-- A hospital’s own code and the national code it stands for 目录对照. The latest row counts.
create table mapping (
    seq bigint not null,
    n integer not null,
    institution text not null,
    hospital_code text not null,
    kind text not null,
    code text not null,
    valid_from text not null,
    valid_to text not null,
    state text not null,
    document text,
    primary key (institution, hospital_code, kind, seq, n)
);

-- Somebody who works here 操作员, with roles and how they sign in. The latest row of a name counts.
create table agency_user (
    seq bigint not null,
    n integer not null,
    name text not null,
    state text not null,
    document text not null,
    primary key (name, seq)
);

-- A law book 政策包 that settlements were decided by, by its digest.
create table law_book (
    seq bigint not null,
    n integer not null,
    digest text not null,
    recorded_at text not null,
    files bytea not null,
    primary key (digest)
);

-- How an institution’s messages are signed and encrypted 接入设置. The latest row counts.
create table gateway_access (
    seq bigint not null,
    n integer not null,
    institution text not null,
    state text not null,
    sealed bytea not null,
    primary key (institution, seq)
);

create index coverage_region on coverage (partition, region, person_id);
create index visit_person on visit (partition, person_id, seq);
create index settlement_person on settlement (partition, person_id, seq);
create index settlement_institution on settlement (partition, institution, business_date);
create index posting_paper on posting (partition, document) where document_kind not in ('settle', 'reverse');
create index task_state on task (partition, state, kind);
