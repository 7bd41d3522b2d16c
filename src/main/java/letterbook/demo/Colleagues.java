package letterbook.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Who works at customer service. */
final class Colleagues {

    private static final List<String> NAMES = List.of(
            DemoUser.AGENT.displayName(),
            DemoUser.AGENT.displayName(),
            DemoUser.LEAD.displayName(),
            "Fatima El Amrani",
            "Joost Mulder",
            "Claire Dubois");

    private Colleagues() {}

    static String any(RandomGenerator random) {
        return Country.any(NAMES, random);
    }
}
