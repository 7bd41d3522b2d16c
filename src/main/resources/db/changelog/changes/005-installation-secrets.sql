--liquibase formatted sql

--changeset letterbook:installation-secrets
create table installation_secret (
  name varchar(40) character set ascii not null primary key,
  value binary(32) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;
