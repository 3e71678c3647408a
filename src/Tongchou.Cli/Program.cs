using System.CommandLine;
using Tongchou.Cli;

return CommandLine.Run(args, Terminal.OfConsole());
