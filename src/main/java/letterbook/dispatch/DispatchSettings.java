package letterbook.dispatch;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code letterbook.dispatch.*}.
 *
 * @param enabled whether this node carries out jobs; a node without only serves people and programs
 * @param bulkThreads messages of runs that are carried out at once
 * @param interactiveThreads messages that somebody waits for, carried out at once beside those
 * @param pollingInterval how often a node looks for jobs of other nodes and for what is due; its own it takes at once
 * @param heartbeat how often a node says that it lives; after {@link JobLane#MISSED_HEARTBEATS} without, its jobs go to others
 * @param firstRetry wait before the second try; doubles with each try
 * @param giveUpAfter time after the first try in which a busy provider is tried again
 * @param pause length of a provider's first pause; doubles with each trial in vain, up to a quarter of an hour
 * @param perSecond messages that a provider may get from one node in a second, by name of the provider
 */
@ConfigurationProperties("letterbook.dispatch")
record DispatchSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("16") int bulkThreads,
        @DefaultValue("4") int interactiveThreads,
        @DefaultValue("500ms") Duration pollingInterval,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("28m") Duration giveUpAfter,
        @DefaultValue("1m") Duration pause,
        @DefaultValue Map<String, Integer> perSecond) {}
