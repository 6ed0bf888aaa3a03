/** What users give to pages as files: looked at before it is read, and refused with a reason. */
package io.smart360.web.upload;
