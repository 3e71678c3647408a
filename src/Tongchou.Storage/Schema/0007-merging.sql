-- A line of an old scheme's register 原制度登记: as it was imported, and again beside the person it became.
create table old_registration (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    region text not null,
    scheme text not null,
    number text not null,
    state text not null,
    person_id text,
    dues bigint not null,
    refund bigint not null,
    balance bigint not null,
    valid_from text not null,
    valid_to text not null,
    sealed bytea not null,
    primary key (partition, region, scheme, number, seq)
);

-- What was decided about a clash of two registers. The latest row of a clash counts.
create table clash_decision (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    region text not null,
    clash text not null,
    sealed bytea not null,
    primary key (partition, region, clash, seq)
);

-- The day from which a region has one resident scheme.
create table cut_over (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    region text not null,
    day text not null,
    state text not null,
    primary key (partition, region, seq)
);

create index old_registration_person on old_registration (partition, person_id);
