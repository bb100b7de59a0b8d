-- The roll-ups of each hour of source time, put together from those of its minutes, and written with them: 31 days are 744
-- rows. Their spread is that of the minutes and that of the means of the minutes around the mean of the hour.
create table rollup_hours (
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

insert into rollup_hours (device_id, field, starts_on, messages, numbers, lowest, highest, total, spread)
select h.device_id, h.field, h.begins_on, h.messages, h.numbers, h.lowest, h.highest, h.total,
  sum(m.spread + m.numbers * (m.total / greatest(m.numbers, 1) - h.total / greatest(h.numbers, 1))
    * (m.total / greatest(m.numbers, 1) - h.total / greatest(h.numbers, 1)))
from (
  select device_id, field, starts_on - mod(starts_on, 3600000) as begins_on, sum(messages) as messages,
    sum(numbers) as numbers, min(lowest) as lowest, max(highest) as highest, sum(total) as total
  from rollups group by device_id, field, starts_on - mod(starts_on, 3600000)
) h
join rollups m on m.device_id = h.device_id and m.field = h.field
  and m.starts_on between h.begins_on and h.begins_on + 3599999
group by h.device_id, h.field, h.begins_on, h.messages, h.numbers, h.lowest, h.highest, h.total;

