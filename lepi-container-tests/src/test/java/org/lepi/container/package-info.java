/**
 * What only the server can show: roles on EJBs, injection, executors, transactions, its own JPA. Arquillian deploys the
 * EAR with one more web module, which holds the tests, and runs them there.
 */
@NullMarked
package org.lepi.container;

import org.jspecify.annotations.NullMarked;
