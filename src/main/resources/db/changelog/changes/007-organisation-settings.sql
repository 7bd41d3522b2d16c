--liquibase formatted sql

--changeset letterbook:organisation-settings
alter table organisation
  add region varchar(20) character set ascii null,
  add test_mode boolean not null default false,
  add vat_number varchar(20) null,
  add company_number varchar(40) null,
  add e_address_scheme varchar(4) character set ascii null,
  add e_address varchar(60) null,
  add bic varchar(11) character set ascii null,
  add standard_vat_rate decimal(5, 2) not null default 21.00;

create table organisation_day (
  day date not null primary key,
  name varchar(80) not null,
  open boolean not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;
