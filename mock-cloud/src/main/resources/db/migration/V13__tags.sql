-- Up to 10 tags of 32 characters, with commas between them.
alter table device_types add column tags varchar(400) default '' not null;
