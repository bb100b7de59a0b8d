-- Up to which message (seq) the roll-ups are complete. Those after it are rolled up at the start.
create table rollup_mark (
  seq bigint not null
);
insert into rollup_mark values (
  coalesce((select min(done_seq) from rollup_backlog), (select max(seq) from messages), 0));
drop table rollup_backlog;
