-- What went through each account of a book on a closed day 日结发生额; it lies in the region's own partition.
create table turnover (
    partition smallint not null check (partition between 0 and 255),
    seq bigint not null,
    n integer not null,
    region text not null,
    fund text not null,
    account text not null,
    business_date text not null,
    debit bigint not null,
    credit bigint not null,
    primary key (partition, region, business_date, seq, n)
);

-- The postings of the days that are still open. Days grow, so it is written at its end alone.
create index posting_day on posting (business_date, partition);
