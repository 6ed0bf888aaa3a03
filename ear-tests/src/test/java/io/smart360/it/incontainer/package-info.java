/** Tests that run inside the real EAR on the real server. Few: a start costs tens of seconds. */
package io.smart360.it.incontainer;
