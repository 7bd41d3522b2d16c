package letterbook.channel.einvoice.as4;

import com.helger.base.state.EContinue;
import com.helger.phase4.duplicate.AS4DuplicateManagerInMemory;
import com.helger.phase4.duplicate.IAS4DuplicateManager;
import com.helger.phase4.mgr.AS4ManagerFactoryInMemory;
import com.helger.phase4.mgr.MetaAS4Manager;
import com.helger.scope.mgr.ScopeManager;
import org.jspecify.annotations.Nullable;

/**
 * Starts phase4 when the first message comes or goes, so that it costs an installation without AS4 nothing. It keeps
 * nothing on disk, and leaves it to each receiver to recognize what it has already.
 */
final class Phase4 {

    private static final String SCOPE = "letterbook";

    private Phase4() {}

    static synchronized void start() {
        if (ScopeManager.isGlobalScopePresent()) {
            return;
        }
        // the choice between memory and files is made by a system property otherwise
        MetaAS4Manager.setFactory(new AS4ManagerFactoryInMemory() {
            @Override
            public IAS4DuplicateManager createDuplicateManager() {
                return new NoMemory();
            }
        });
        ScopeManager.onGlobalBegin(SCOPE);
        MetaAS4Manager.getInstance();
    }

    /** A message is known once it is stored, for all nodes; memory of one node, filled before that, would lose it. */
    private static final class NoMemory extends AS4DuplicateManagerInMemory {

        @Override
        public EContinue registerAndCheck(
                @Nullable String messageId, @Nullable String profileId, @Nullable String pmodeId) {
            return EContinue.CONTINUE;
        }
    }
}
