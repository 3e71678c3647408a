-- A scan 影像 of a paper that somebody handed in, encrypted; its digest is of what was scanned.
create table scan (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    person_id text not null,
    scan_id text not null,
    subject text not null,
    media_type text not null,
    byte_count bigint not null,
    sm3 text not null,
    sealed bytea not null,
    primary key (partition, person_id, scan_id)
);

-- A clearing 异地清算 of one month between the region that insures and the region that gave care. The latest row of an id counts.
create table region_clearing (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    clearing_id text not null,
    home text not null,
    place text not null,
    period text not null,
    state text not null,
    line_count bigint not null,
    total bigint not null,
    home_by text,
    place_by text,
    primary key (partition, home, place, clearing_id, seq)
);

-- A line of a clearing. The key lets a settlement stand in one clearing only.
create table region_clearing_line (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    clearing_id text not null,
    home text not null,
    place text not null,
    settlement_id text not null,
    fund text not null,
    institution text not null,
    business_date text not null,
    amount bigint not null,
    primary key (partition, home, place, settlement_id, fund)
);

-- A movement of the advance 预付周转金 that an institution holds from one fund of one region.
create table institution_advance (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    institution text not null,
    region text not null,
    fund text not null,
    kind text not null,
    measure text not null,
    amount bigint not null,
    balance bigint not null,
    document text not null,
    business_date text not null,
    primary key (partition, institution, region, fund, seq, n)
);

create index clearing_line_clearing on region_clearing_line (partition, clearing_id);
