package org.dirsync.imports;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which plans this node is applying at the moment, each once. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlansUnderWay {

    private static final System.Logger LOG = System.getLogger("org.dirsync.imports");

    private final Set<Long> plans = ConcurrentHashMap.newKeySet();
    private final Set<Long> failing = ConcurrentHashMap.newKeySet();

    /** Begins with a plan; false if somebody else has. */
    public boolean enter(long id) {
        return plans.add(id);
    }

    /** Ends with a plan. */
    public void leave(long id) {
        plans.remove(id);
    }

    /** A step of a plan failed; the log has it once. */
    public void failed(long id, RuntimeException why) {
        if (failing.add(id)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "An import (plan "
                            + id
                            + ") is applied step by step; a step failed and is tried again",
                    why);
        }
    }
}
