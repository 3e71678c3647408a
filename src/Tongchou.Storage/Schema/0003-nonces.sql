-- What may be used only once 随机数, as long as it could be used again, for all servers. Not a record: rows go when their time is over.
create table used_nonce (
    mark bytea not null,
    ends bigint not null,
    primary key (mark)
);

create index used_nonce_end on used_nonce (ends);
