;;; emacs-session.el --- What an analyst does in Emacs, and what comes of it, as JSON  -*- lexical-binding: t -*-
;;; Commentary:
;; Nothing waits for time to pass: `accept-process-output' returns with what the server says.
;;; Code:
(require 'cl-lib)
(require 'json)
(require 'eglot)
(require 'flymake)

(defvar session-result nil)

(defun session-note (name value)
  "Reports VALUE as NAME."
  (push (cons name value) session-result))

(defun session-wait (what holds)
  "Handles what the server says until HOLDS is true; WHAT names it."
  (with-timeout (60 (error "There was no %s" what))
    (while (not (funcall holds)) (accept-process-output nil 0.05))))

(defun session-go-to (part)
  "Puts the cursor before the first PART of the text."
  (goto-char (point-min))
  (search-forward part)
  (goto-char (match-beginning 0)))

(defun session-text () "The text." (buffer-substring-no-properties (point-min) (point-max)))

(defun session-diagnostics ()
  "Code and text of every diagnostic."
  (vconcat
   (mapcar (lambda (one)
             `((message . ,(flymake-diagnostic-text one))
               (text . ,(buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one)))))
           (flymake-diagnostics))))

(defun session-run ()
  "The session."
  (find-file (getenv "JOURNEY_FILE"))
  (session-note 'mode (symbol-name major-mode))
  ;; eglot connects after the command that has opened the file; a batch has no commands.
  (run-hooks 'post-command-hook)
  (session-wait "server" #'eglot-managed-p)
  (flymake-start)
  (session-wait "diagnostics" #'flymake-diagnostics)
  (session-note 'diagnostics (session-diagnostics))

  (goto-char (point-max))
  (insert "    touchpoint: 🎈å報 | next: ")
  (cl-destructuring-bind (start end table &rest properties) (eglot-completion-at-point)
    (let ((all (all-completions "" table)))
      (session-note 'completion (vconcat (mapcar #'substring-no-properties all)))
      (let ((offer (cl-find "offer" all :test #'equal)))
        (delete-region start end)
        (insert offer)
        (funcall (plist-get properties :exit-function) offer 'finished))))
  (session-note 'completed (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

  (session-go-to "offer | rating")
  (let (hover)
    (eglot-hover-eldoc-function (lambda (said &rest _) (setq hover said)))
    (session-wait "hover" (lambda () hover))
    (session-note 'hover (substring-no-properties hover)))

  (session-go-to "offer | rating")
  (eglot-rename "bud")
  (session-note 'renamed (session-text))

  (eglot-format-buffer)
  (session-note 'formatted (session-text))
  (eglot-shutdown (eglot-current-server)))

(condition-case problem
    (session-run)
  (error (session-note 'problem (error-message-string problem))))
(let ((coding-system-for-write 'utf-8))
  (write-region (json-encode session-result) nil (getenv "JOURNEY_RESULT")))
(set-buffer-modified-p nil)
(kill-emacs)
;;; emacs-session.el ends here
