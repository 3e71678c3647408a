-- What a run of the adjustment fund 调剂批次 was worked out as, whole and packed, under its digest. It never changes.
create table adjustment_content (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    run_id text not null,
    digest text not null,
    content bytea not null,
    primary key (partition, run_id)
);

-- A run of the adjustment fund that was approved. The latest of a province, year and stage is what holds.
create table adjustment_run (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    run_id text not null,
    region text not null,
    fund_year text not null,
    stage text not null,
    previous text,
    digest text not null,
    cities bigint not null,
    amount bigint not null,
    closing text not null,
    entered_by text not null,
    approved_by text not null,
    primary key (partition, region, seq, n)
);

-- What a run changed in one book, the city's or the province's. A run stands here once for each book, city and fund.
create table adjustment (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    region text not null,
    city text not null,
    province text not null,
    fund text not null,
    fund_year text not null,
    stage text not null,
    run_id text not null,
    up bigint not null,
    down bigint not null,
    reserved bigint not null,
    drawn bigint not null,
    business_date text not null,
    primary key (partition, region, fund_year, run_id, city, fund)
);

create index adjustment_province on adjustment (partition, province, fund_year);
