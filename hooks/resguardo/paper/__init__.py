"""What is printed: cards and the poster, set with Typst as tagged PDF (PDF/UA), with QR codes that lead back to the site."""
