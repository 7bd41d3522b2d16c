--liquibase formatted sql

--changeset letterbook:bounce-mailbox
create table bounce_mailbox (
  mailbox varchar(300) character set utf8mb4 collate utf8mb4_bin not null primary key,
  reader varchar(40) character set ascii null,
  until datetime(3) not null,
  uid_validity bigint unsigned not null,
  last_uid bigint unsigned not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;
