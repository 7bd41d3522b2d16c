--liquibase formatted sql

--changeset letterbook:organisation
create table organisation (
  id tinyint unsigned not null primary key,
  name varchar(160) not null,
  street varchar(120) not null,
  postal_code varchar(20) not null,
  city varchar(80) not null,
  country char(2) character set ascii not null,
  sender_email varchar(254) not null,
  reply_to_email varchar(254) null,
  phone varchar(30) null,
  iban varchar(34) null,
  zone varchar(40) not null,
  languages varchar(60) not null,
  default_language varchar(12) not null,
  default_channel tinyint unsigned not null,
  skip_on_direct_debit boolean not null,
  version int not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

insert into organisation values
  (1, 'Your organisation', '', '', '', 'NL', 'no-reply@localhost.localdomain', null, null, null, 'Europe/Amsterdam', 'en,nl', 'en', 1, false, 0);

--changeset letterbook:users
create table role (
  id bigint unsigned not null primary key,
  name varchar(80) not null,
  built_in boolean not null,
  version int not null,
  unique key role_name (name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table role_permission (
  role_id bigint unsigned not null,
  permission varchar(60) character set ascii not null,
  primary key (role_id, permission),
  constraint role_permission_role foreign key (role_id) references role (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table app_user (
  id bigint unsigned not null primary key,
  username varchar(80) not null,
  display_name varchar(120) not null,
  password_hash varchar(200) not null,
  password_changed_at datetime(3) not null,
  enabled boolean not null,
  created_at datetime(3) not null,
  version int not null,
  unique key app_user_username (username)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table user_role (
  user_id bigint unsigned not null,
  role_id bigint unsigned not null,
  primary key (user_id, role_id),
  constraint user_role_user foreign key (user_id) references app_user (id),
  constraint user_role_role foreign key (role_id) references role (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table setup_link (
  token_sha256 binary(32) not null primary key,
  created_at datetime(3) not null,
  expires_at datetime(3) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

create table api_client (
  id bigint unsigned not null primary key,
  name varchar(80) not null,
  key_sha256 binary(32) not null,
  scopes varchar(300) character set ascii not null,
  created_at datetime(3) not null,
  created_by varchar(120) not null,
  revoked_at datetime(3) null,
  version int not null,
  unique key api_client_key (key_sha256)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;

--changeset letterbook:built-in-roles
insert into role values (1, 'Agent', true, 0), (2, 'Team lead', true, 0), (3, 'Administrator', true, 0), (4, 'Auditor', true, 0);
insert into role_permission values
  (1, 'READ_COMMUNICATION_ENTRY'), (1, 'RESEND_COMMUNICATION_ENTRY'), (1, 'READ_MESSAGE_CONTENT'),
  (1, 'HANDLE_MANUAL_COMMUNICATION'), (1, 'EDIT_CUSTOMERS'),
  (2, 'READ_COMMUNICATION_ENTRY'), (2, 'RESEND_COMMUNICATION_ENTRY'), (2, 'READ_MESSAGE_CONTENT'),
  (2, 'HANDLE_MANUAL_COMMUNICATION'), (2, 'EDIT_CUSTOMERS'), (2, 'START_COMMUNICATION'), (2, 'MANAGE_FAILED_QUEUE'),
  (3, 'READ_COMMUNICATION_ENTRY'), (3, 'RESEND_COMMUNICATION_ENTRY'), (3, 'READ_MESSAGE_CONTENT'),
  (3, 'HANDLE_MANUAL_COMMUNICATION'), (3, 'EDIT_CUSTOMERS'), (3, 'START_COMMUNICATION'), (3, 'MANAGE_FAILED_QUEUE'),
  (3, 'EDIT_TEMPLATES'), (3, 'EDIT_ORGANISATION_SETTINGS'), (3, 'MANAGE_USERS_AND_PERMISSIONS'), (3, 'READ_AUDIT_LOG'),
  (4, 'READ_COMMUNICATION_ENTRY'), (4, 'READ_AUDIT_LOG');

--changeset letterbook:node-starts
create table node_start (
  id int unsigned not null auto_increment primary key,
  started_at datetime(3) not null,
  host varchar(120) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_uca1400_ai_ci;
