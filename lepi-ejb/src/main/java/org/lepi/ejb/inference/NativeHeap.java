package org.lepi.ejb.inference;

import java.lang.management.ManagementFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/** Memory outside the Java heap, where TensorFlow keeps weights and activations. */
public final class NativeHeap {
    private static final Logger LOG = Logger.getLogger(NativeHeap.class.getName());

    private NativeHeap() {}

    /**
     * Gives freed memory back to the system, which glibc does not do by itself. Worth its 10–100 ms after a model has
     * been closed; a JVM without the command keeps the memory for the next model.
     */
    public static void trim() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException e) {
            LOG.log(Level.FINE, "this JVM cannot trim its native heap", e);
        }
    }
}
