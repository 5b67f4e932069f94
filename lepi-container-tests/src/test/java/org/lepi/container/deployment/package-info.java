/** How Arquillian starts lepi with the tests in it; nothing of this package is deployed. */
@NullMarked
package org.lepi.container.deployment;

import org.jspecify.annotations.NullMarked;
