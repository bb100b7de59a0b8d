-- What the messages of a device say in one field within one minute of source time. Written in the transaction of the
-- messages, so that the two never differ. Names of fields are in lower case; a time is the start of its minute.
create table rollups (
  device_id varchar(64)      not null references devices (id) on delete cascade,
  field     varchar(64)      not null,
  starts_on bigint           not null,
  messages  bigint           not null,
  numbers   bigint           not null,
  lowest    double precision not null,
  highest   double precision not null,
  total     double precision not null,
  spread    double precision not null,
  primary key (device_id, field, starts_on)
);

-- Messages that are older than the roll-ups, up to and with this one; rolled up at the next start, then empty.
create table rollup_backlog (
  done_seq bigint not null,
  last_seq bigint not null
);
insert into rollup_backlog select 0, max(seq) from messages having count(*) > 0;
