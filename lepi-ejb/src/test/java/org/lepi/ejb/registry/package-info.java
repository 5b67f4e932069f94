/** Tests of the registry with real archives, child processes, TensorFlow and PostgreSQL. */
@NullMarked
package org.lepi.ejb.registry;

import org.jspecify.annotations.NullMarked;
