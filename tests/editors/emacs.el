;;; -*- lexical-binding: t -*-
;; An editing session in Emacs with Eglot on the file that is named, which begins with mistakes: see EditorTests.cs.
;; Prints what it saw and leaves the files written.

(require 'package)
(package-initialize)
(unless (require 'eglot nil t)
  (princ "no Eglot")
  (kill-emacs))
(require 'seq)

(defun say (line) (princ (concat line "\n")))

(defun wait-for (what condition)
  (with-timeout (60 (error "No %s" what))
    (while (not (funcall condition)) (accept-process-output nil 0.02))))

(defun found (code)
  (seq-some (lambda (it) (string-match-p code (flymake-diagnostic-text it))) (flymake-diagnostics)))

(defun go-to (line text)
  (goto-char (point-min))
  (re-search-forward line)
  (re-search-forward text))

(defun sync () (eglot--signal-textDocument/didChange))

(defun proposals ()
  (sync)
  (let ((table (nth 2 (eglot-completion-at-point))))
    (mapcar #'substring-no-properties (all-completions "" table))))

(find-file (car command-line-args-left))
(setq command-line-args-left nil)
(apply #'eglot--connect (eglot--guess-contact))
(fset 'y-or-n-p (lambda (&rest _) t))

(wait-for "AS2009" (lambda () (flymake-start) (found "AS2009")))
(say "AS2009")

(go-to "^actor draft" "sat")
(let ((action (car (eglot-code-actions (point) (point)))))
  (eglot--apply-workspace-edit (plist-get action :edit)))
(sync)
(wait-for "end of AS2009" (lambda () (flymake-start) (not (found "AS2009"))))
(say "fixed")

(go-to "^actor draft" "^$")
(say (seq-find (lambda (it) (equal it "aka")) (proposals) "no aka"))

(go-to "^actor draft" "Close to @")
(say (seq-find (lambda (it) (equal it "russia")) (proposals) "no russia"))
(insert "russia")
(sync)

(go-to "^actor" " russ")
(eglot-rename "muscovy")
(say "renamed")

(sync)
(eglot-format-buffer)
(save-some-buffers t)
(say "written")
;; `eglot-shutdown' says the same and then kills the server, too soon to see it leave.
(let* ((server (eglot-current-server))
       (process (jsonrpc--process server)))
  (setf (eglot--shutdown-requested server) t)
  (jsonrpc-request server :shutdown nil)
  (jsonrpc-notify server :exit nil)
  (wait-for "end" (lambda () (not (process-live-p process)))))
