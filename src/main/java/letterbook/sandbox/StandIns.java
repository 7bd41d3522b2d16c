package letterbook.sandbox;

import java.util.List;
import java.util.Optional;
import letterbook.base.CommunicationType;
import letterbook.base.ConditionalOnSandbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The providers that the sandbox plays. */
@Component
@ConditionalOnSandbox
class StandIns {

    private final ObjectProvider<StandIn> all;

    StandIns(ObjectProvider<StandIn> all) {
        this.all = all;
    }

    List<StandIn> of(CommunicationType type) {
        return all.orderedStream().filter(standIn -> standIn.type() == type).toList();
    }

    /** Empty for a provider that is not played any more. */
    Optional<StandIn> of(SandboxMessage message) {
        return all.orderedStream()
                .filter(standIn -> standIn.provider().equals(message.provider()))
                .findFirst();
    }
}
