--liquibase formatted sql

--changeset letterbook:job-lanes
create table job_email_interactive (
  task_name varchar(60) not null,
  task_instance varchar(60) not null,
  task_data blob,
  execution_time datetime(6) not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success datetime(6) null,
  last_failure datetime(6) null,
  consecutive_failures int,
  last_heartbeat datetime(6) null,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance),
  key due (picked, execution_time),
  key last_heartbeat (last_heartbeat)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table job_email_bulk like job_email_interactive;
create table job_sms_interactive like job_email_interactive;
create table job_sms_bulk like job_email_interactive;
create table job_post_interactive like job_email_interactive;
create table job_post_bulk like job_email_interactive;
create table job_manual_interactive like job_email_interactive;
create table job_manual_bulk like job_email_interactive;
create table job_e_invoice_interactive like job_email_interactive;
create table job_e_invoice_bulk like job_email_interactive;
