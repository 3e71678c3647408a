-- What a document of a budget 预算文件 says, whole and packed, under its digest. It never changes.
create table budget_content (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    budget_id text not null,
    digest text not null,
    content bytea not null,
    primary key (partition, budget_id)
);

-- A document of a budget that was approved. Of a region's fund and year the latest that compiles or adjusts is what holds.
create table budget (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    budget_id text not null,
    region text not null,
    fund text not null,
    budget_year text not null,
    kind text not null,
    previous text,
    digest text not null,
    income bigint not null,
    spending bigint not null,
    entered_by text not null,
    approved_by text not null,
    primary key (partition, region, fund, budget_year, seq, n)
);

-- An alert about a fund 基金预警 as it became. The latest row of an alert counts.
create table fund_alert (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    alert_id text not null,
    region text not null,
    fund text not null,
    kind text not null,
    level text not null,
    raised text not null,
    state text not null,
    figures text not null,
    office text,
    due text,
    note text,
    done_by text not null,
    primary key (partition, alert_id, seq, n)
);

create index fund_alert_region on fund_alert (partition, region, seq, n);
