#!/usr/bin/perl
# The page that ./test/demo --html writes, in both languages: its figures are the bulletin's, and Chromium shows it:
# every picture in its place, every text within its picture and none over another, every line in its colour where
# its points are.  Runs from the top of the sources.
# Needs a server that has the extension (PGHOST and so on), python3, and for what is shown Chromium.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use Test::More;
use lib dirname(abs_path(__FILE__)) . '/../lib';
use Warehouse;

my $checks = library('page.py');
my ($chromium) = grep { defined(run_which($_)) } qw(chromium chromium-browser);

sub run_which
{
    my ($program) = @_;
    my ($found) = grep { -x } map { "$_/$program" } split(/:/, $ENV{PATH});
    return $found;
}

sub page_faults
{
    return run_command('python3', $checks, @_);
}

# Runs Chromium on a page; nothing of it stays, and it calls nobody.
sub browse
{
    my ($page, @options) = @_;
    local $ENV{HOME} = "$work/home";
    mkdir($ENV{HOME});
    return run_command('timeout', '120', $chromium, qw(--headless --no-sandbox --disable-gpu --disable-quic --no-first-run),
        qw(--disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage),
        '--hide-scrollbars', '--window-size=800,3000', "--user-data-dir=$work/home/profile", @options, "file://$page");
}

sub write_file
{
    my ($path, $content) = @_;
    open(my $file, '>', $path) or die $!;
    print $file $content;
    close($file);
}

my ($database) = make_database('bulletin');
my @psql = ('psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', $database);
like(run_command(@psql, '-f', 'test/demo.sql'), qr/^21 of 21 agree$/m, 'the demo');
for my $language ('zh', 'en')
{
    my $page = "$work/bulletin_$language.html";
    is(run_command(@psql, '-v', "language=$language", '-f', 'test/bulletin.sql', '-o', $page), '', "$language: written");
    is(page_faults('text', $page, 'test/data/bulletin_2023_07.csv'), '',
        "$language: XML, nothing from outside, the figures of table 2");
  SKIP:
    {
        skip("$language: Chromium is not installed", 1) unless $chromium;
        write_file("$work/measuring.html", page_faults('measuring', $page));
        my $measured = browse("$work/measuring.html", '--dump-dom');
        write_file("$work/measured.html", $measured);
        my $said = browse($page, "--screenshot=$work/$language.png");
        my @rendered = ("$work/measured.html", "$work/$language.png");
        is(-s $rendered[1] ? page_faults('rendered', @rendered) : $said, '', "$language: shown as it should be");
    }
}
done_testing();
