#!/bin/bash
# Runs once, on an empty data volume: the database, the owner of its tables and the user of the application.
set -euo pipefail

quoted() {
  local text=${1//\\/\\\\}
  printf "'%s'" "${text//\'/\'\'}"
}

mariadb --user=root --password="$MARIADB_ROOT_PASSWORD" <<SQL
create database letterbook character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
create user letterbook_owner@'%' identified by $(quoted "$LETTERBOOK_OWNER_PASSWORD");
create user letterbook@'%' identified by $(quoted "$LETTERBOOK_PASSWORD");
grant all privileges on letterbook.* to letterbook_owner@'%' with grant option;
-- Updates and deletes are granted by the owner table by table, at each start of the application.
grant select, insert on letterbook.* to letterbook@'%';
SQL
