package letterbook.base;

import io.hypersistence.tsid.TSID;

/** Makes time-ordered 64-bit ids (TSID: milliseconds, 10 bits of node, counter), unique across nodes. */
public final class IdGenerator {

    private final TSID.Factory factory;

    /** @param node number of this node, 0 to 1023; two nodes that run at once never share one */
    public IdGenerator(int node) {
        factory = TSID.Factory.builder().withNodeBits(10).withNode(node).build();
    }

    public long next() {
        return factory.generate().toLong();
    }
}
