-- What is owed for a person's insurance 应缴 and what became of it. The latest row of an id counts.
create table dues (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    person_id text not null,
    dues_id text not null,
    kind text not null,
    scheme text not null,
    region text not null,
    period text not null,
    person_group text not null,
    category text not null,
    employer text,
    base bigint not null,
    years bigint not null,
    person_share bigint not null,
    employer_share bigint not null,
    unemployment_share bigint not null,
    assistance_share bigint not null,
    charity_share bigint not null,
    village_share bigint not null,
    subsidy bigint not null,
    state text not null,
    issued_on text not null,
    paid_on text,
    receipt text,
    document text,
    primary key (partition, person_id, dues_id, seq)
); -- clustered

-- What a region asks of a government for its residents 财政补助申请, and what came. The latest row of an id counts.
create table subsidy_claim (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    region text not null,
    benefit_year text not null,
    claim_id text not null,
    government text not null,
    people bigint not null,
    amount bigint not null,
    claimed_on text not null,
    state text not null,
    received_on text,
    document text,
    primary key (partition, region, benefit_year, claim_id, seq)
);
