-- The group 病例分组 that a settled stay came to by its settlement list. The latest row of a settlement counts.
create table case_group (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    institution text not null,
    settlement_id text not null,
    month text not null,
    version text not null,
    mdc text not null,
    adrg text not null,
    drg text not null,
    outcome text not null,
    document text not null,
    primary key (partition, institution, settlement_id, seq, n)
);

-- What a run of payments 拨付批次 was worked out as, whole and packed, under its digest. It never changes.
create table payment_content (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    run_id text not null,
    digest text not null,
    content bytea not null,
    primary key (partition, run_id)
);

-- A run of payments that was approved. The latest of a scheme, stage and period is what holds.
create table payment_run (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    run_id text not null,
    region text not null,
    fund text not null,
    stage text not null,
    period text not null,
    previous text,
    digest text not null,
    institutions bigint not null,
    amount bigint not null,
    entered_by text not null,
    approved_by text not null,
    primary key (partition, region, fund, stage, period, seq, n)
);

-- What a run changed for one institution. A run stands here once for each of them.
create table provider_payment (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    institution text not null,
    region text not null,
    fund text not null,
    stage text not null,
    period text not null,
    run_id text not null,
    adjusted bigint not null,
    deducted bigint not null,
    withheld bigint not null,
    deposit bigint not null,
    advanced bigint not null,
    capital bigint not null,
    paid bigint not null,
    business_date text not null,
    primary key (partition, institution, region, fund, run_id)
);

create index provider_payment_region on provider_payment (partition, region, period);
