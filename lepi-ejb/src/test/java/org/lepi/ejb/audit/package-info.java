/** Tests of the audit trail. */
@NullMarked
package org.lepi.ejb.audit;

import org.jspecify.annotations.NullMarked;
