-- 10 redirect URLs of 900 characters, 100 permissions of some 50; a grant may keep earlier permissions beside new ones.
alter table applications alter column redirect_uris set data type varchar(9100);
alter table applications alter column permissions set data type varchar(8000);
alter table grants alter column permissions set data type varchar(20000);

create index applications_by_owner on applications (owner_id);
create index device_types_by_owner on device_types (owner_id);
create index devices_by_type on devices (type_id, owner_id);
