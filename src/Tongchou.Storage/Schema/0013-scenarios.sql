-- A reform that was tried and kept 政策方案, with what it came to. The latest row of a scenario counts.
create table policy_scenario (
    seq bigint not null,
    n integer not null,
    scenario_id text not null,
    state text not null,
    name text not null,
    note text not null,
    region text not null,
    day text not null,
    stand_in text,
    population text not null,
    law text not null,
    reform text not null,
    figures text not null,
    sheet bytea not null,
    saved_by text not null,
    recorded_at text not null,
    primary key (scenario_id, seq, n)
);
