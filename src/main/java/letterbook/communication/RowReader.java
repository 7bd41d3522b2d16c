package letterbook.communication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import letterbook.base.CommunicationType;
import letterbook.base.UtcTime;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import letterbook.subject.SubjectType;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads list rows, with receivers masked for who may not read message content. */
@Component
class RowReader implements RowMapper<CommunicationRow> {

    private final CurrentUser user;

    RowReader(CurrentUser user) {
        this.user = user;
    }

    @Override
    public CommunicationRow mapRow(ResultSet row, int number) throws SQLException {
        var type = CommunicationType.ofCode(row.getInt("type"));
        return new CommunicationRow(
                row.getLong("id"),
                row.getInt("position"),
                row.getLong("customer_id"),
                UtcTime.fromColumn(row.getObject("created_at", LocalDateTime.class)),
                row.getString("title"),
                type,
                SubjectType.ofCode(row.getInt("subject_type")),
                row.getString("subject_number"),
                visible(type, row.getString("receiver")),
                CommunicationStatus.ofCode(row.getInt("status")),
                UtcTime.fromNullable(row.getObject("sent_at", LocalDateTime.class)),
                UtcTime.fromNullable(row.getObject("scheduled_for", LocalDateTime.class)),
                UtcTime.fromNullable(row.getObject("stuck_at", LocalDateTime.class)),
                row.getString("code"),
                row.getString("text"));
    }

    String visible(CommunicationType type, String receiver) {
        return user.may(Permission.READ_MESSAGE_CONTENT) ? receiver : ReceiverMask.mask(type, receiver);
    }
}
