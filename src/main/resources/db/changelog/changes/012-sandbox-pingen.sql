--liquibase formatted sql

--changeset letterbook:sandbox-pingen
create table sandbox_pingen_token (
  token char(36) character set ascii not null primary key,
  until datetime(3) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table sandbox_pingen_upload (
  id char(36) character set ascii not null primary key,
  until datetime(3) not null,
  bytes longblob null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table sandbox_pingen_letter (
  id char(36) character set ascii not null primary key,
  message_id bigint unsigned not null,
  status varchar(60) character set ascii not null,
  due_at datetime(3) null,
  file_name varchar(250) not null,
  address varchar(1000) not null,
  address_position varchar(10) character set ascii not null,
  country char(2) character set ascii null,
  pages int unsigned not null,
  trouble varchar(60) character set ascii null,
  delivery_product varchar(60) null,
  print_mode varchar(20) null,
  print_spectrum varchar(20) null,
  created_at datetime(3) not null,
  submitted_at datetime(3) null,
  key due (due_at),
  key file_name (file_name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table sandbox_pingen_key (
  idempotency_key varchar(64) character set ascii collate ascii_bin not null primary key,
  letter char(36) character set ascii not null,
  answer text not null,
  at datetime(3) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table sandbox_pingen_event (
  id char(36) character set ascii not null primary key,
  letter char(36) character set ascii not null,
  at datetime(3) not null,
  code varchar(60) character set ascii not null,
  name varchar(250) not null,
  producer varchar(60) not null,
  category varchar(20) character set ascii null,
  report text null,
  due_at datetime(3) null,
  tries smallint unsigned not null default 0,
  key letter (letter, at),
  key due (due_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table sandbox_pingen_trick (
  word varchar(30) character set ascii not null,
  address varchar(200) not null,
  times int unsigned not null,
  primary key (word, address)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;
