-- Bills somebody worked out and wants to show again. The id is cut from the bill's own SM3, so the same bill is one row;
-- the partition follows from the id and never changes. No names of persons: a bill has none.
create table trial_bill (
    partition   integer not null check (partition between 0 and 255),
    id          text    not null,
    bill        text    not null,
    recorded_at text    not null,
    primary key (partition, id)
) strict;

-- Bills to begin with; a catalogue, replaced as a whole from the samples folder.
create table sample_bill (
    id       text    not null primary key,
    position integer not null,
    title_zh text    not null,
    title_en text    not null,
    note_zh  text    not null,
    note_en  text    not null,
    bill     text    not null
) strict;
