/** What a load balancer or supervisor asks: is it started, alive, ready. */
@NullMarked
package org.lepi.ejb.health;

import org.jspecify.annotations.NullMarked;
