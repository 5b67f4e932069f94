/** Tests of who may do what, and a caller for the tests of other features. */
@NullMarked
package org.lepi.ejb.access;

import org.jspecify.annotations.NullMarked;
