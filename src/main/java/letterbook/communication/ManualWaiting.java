package letterbook.communication;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import letterbook.base.ui.MenuCount;
import letterbook.security.CurrentUser;
import letterbook.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The number of waiting messages beside the Manual page in the navigation; counted once for all pages that show it. */
@Component
class ManualWaiting implements MenuCount {

    private final ManualTasks tasks;
    private final CurrentUser user;
    private final ChangeFeed feed;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private ChangeFeed.@Nullable Registration listening;
    private long told = -1;

    ManualWaiting(ManualTasks tasks, CurrentUser user, ChangeFeed feed) {
        this.tasks = tasks;
        this.user = user;
        this.feed = feed;
    }

    @Override
    public String path() {
        return "manual";
    }

    @Override
    public boolean isPermitted() {
        return user.may(Permission.HANDLE_MANUAL_COMMUNICATION) && user.may(Permission.READ_COMMUNICATION_ENTRY);
    }

    @Override
    public long count() {
        return tasks.count();
    }

    @Override
    public String words(long count) {
        return count == 1 ? "1 message waits" : count + " messages wait";
    }

    @Override
    public synchronized Runnable follow(Runnable changed) {
        followers.add(changed);
        if (listening == null) {
            listening = feed.listen(null, ids -> recount());
        }
        return () -> leave(changed);
    }

    private synchronized void leave(Runnable changed) {
        followers.remove(changed);
        if (followers.isEmpty() && listening != null) {
            listening.remove();
            listening = null;
        }
    }

    private void recount() {
        var now = tasks.count();
        if (now != told) {
            told = now;
            followers.forEach(Runnable::run);
        }
    }
}
