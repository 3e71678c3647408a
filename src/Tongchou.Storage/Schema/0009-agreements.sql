-- What happened to an agreement with an institution 定点协议, one step a row. Steps are never taken back; the order of entries is theirs.
create table agreement_step (
    seq bigint not null,
    n integer not null,
    institution text not null,
    agreement text not null,
    region text not null,
    move text not null,
    state text not null,
    day text not null,
    digest text,
    entered_by text not null,
    approved_by text not null,
    document text not null,
    primary key (institution, agreement, seq, n)
);

-- The text of an agreement as it was signed 协议文本, under its digest.
create table agreement_text (
    seq bigint not null,
    n integer not null,
    digest text not null,
    institution text not null,
    agreement text not null,
    version text not null,
    signed_text text not null,
    primary key (digest, seq, n)
);

-- What happened to an insurance physician 医保医师 at an institution, one step a row.
create table physician_step (
    seq bigint not null,
    n integer not null,
    institution text not null,
    physician text not null,
    name text not null,
    move text not null,
    day text not null,
    entered_by text not null,
    approved_by text not null,
    reason text not null,
    primary key (institution, physician, seq, n)
);

-- What a year's appraisal 年度考核 of an institution came to. The latest row of institution and year counts.
create table appraisal (
    seq bigint not null,
    n integer not null,
    institution text not null,
    appraisal_year bigint not null,
    points bigint not null,
    grade text not null,
    returned bigint not null,
    entered_by text not null,
    approved_by text not null,
    document text not null,
    primary key (institution, appraisal_year, seq, n)
);
